using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Claims.Interest;

/// <summary><c>interest/利息 customer</c>: what may be claimed for paying late, by which rule, and what must be asked before that can be said.</summary>
internal sealed class InterestPage(
    Ledger ledger, InterestTermsBook book, InterestRates rates, Coachings coachings, InterestParts interest, CaseParts parts, NoCallParts noCall, Words words)
    : InvoicePage(parts, words)
{
    public const string CommandName = "interest";

    public override string Command => CommandName;

    protected override string? WhyNot(CustomerCase about) => about switch
    {
        { Account: not null, NoCallId: not null } => null,
        { Account.IsNaturalPerson: false, HasNothingOpen: false, Kind: CallKind.Dispute } => "claims.in-dispute",
        _ => base.WhyNot(about),
    };

    protected override async Task<IEnumerable<AdaptiveElement>> PartsAsync(
        Turn turn, CustomerCase about, AccountBrief account, string? invoice, CancellationToken cancellationToken)
    {
        if (about.NoCallId is not null)
            return noCall.Of(about, turn.Language);
        var terms = await book.OfAsync(account.CustomerId, cancellationToken);
        var basis = InterestBasis.Of(account.Contract, terms is not null, terms?.Agreed);
        var open = await ledger.OpenOfAsync(account.CustomerId, turn.Scope, cancellationToken) ?? [];
        var lines = LateInterest.Of(basis, invoice is null ? open : open.Where(one => one.InvoiceNumber == invoice), about.Today, rates);
        var names = await coachings.NamesAsync([terms?.AnsweredById], cancellationToken);
        var answered = terms is null ? null : (InterestAnswered?)new InterestAnswered(terms.AnsweredOn, names.Values.FirstOrDefault());
        return interest.Of(new InterestView(basis, lines, account, answered, invoice, about.Reference), about.Today, turn.Language);
    }
}
