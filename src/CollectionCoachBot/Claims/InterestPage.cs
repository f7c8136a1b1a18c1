using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>
/// <c>interest/利息 customer</c>: what may be claimed for paying late, by which rule, and what must be asked before that can be said. For our own
/// people: nothing of it is ever said to a customer or written in a letter.
/// </summary>
internal sealed class InterestPage(
    Ledger ledger, InterestTermsBook book, InterestRates rates, Coachings coachings, InterestParts interest, CaseParts parts, NoCallParts noCall, Words words) : InvoicePage
{
    public const string CommandName = "interest";

    public override string Command => CommandName;

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, CancellationToken cancellationToken, string? invoice = null)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("claims.interest-title", about, turn.Language));
        card.Body.Add(CardParts.Notice(words.Card(turn.Language, "claims.internal"), AdaptiveCards.AdaptiveContainerStyle.Accent));
        if (about.NoCallId is not null)
            card.Body.AddRange(noCall.Of(about, turn.Language));
        else if (WhyNot(about) is { } key)
            card.Body.Add(CardParts.Text(words.Card(turn.Language, key)));
        else
            card.Body.AddRange(await ClaimAsync(turn, about, about.Account!, invoice, cancellationToken));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    /// <summary>Why nothing is computed for the whole account; null: something may be.</summary>
    private static string? WhyNot(CustomerCase about) => about switch
    {
        { Account: null } => "claims.not-in-ledger",
        { HasNothingOpen: true } => "claims.nothing-open",
        { Account.IsNaturalPerson: true } => "claims.natural-person",
        { Kind: CallKind.Dispute } => "claims.in-dispute",
        _ => null,
    };

    private async Task<IEnumerable<AdaptiveCards.AdaptiveElement>> ClaimAsync(
        Turn turn, CustomerCase about, AccountBrief account, string? invoice, CancellationToken cancellationToken)
    {
        var terms = await book.OfAsync(account.CustomerId, cancellationToken);
        var basis = InterestBasis.Of(account.Contract, terms is not null, terms?.Agreed);
        var open = await ledger.OpenOfAsync(account.CustomerId, turn.Scope, cancellationToken) ?? [];
        var lines = LateInterest.Of(basis, invoice is null ? open : open.Where(one => one.InvoiceNumber == invoice), about.Today, rates);
        var names = await coachings.NamesAsync([terms?.AnsweredById], cancellationToken);
        var answered = terms is null ? null : (InterestAnswered?)new InterestAnswered(terms.AnsweredOn, names.Values.FirstOrDefault());
        return interest.Of(new InterestView(basis, lines, account, answered, invoice, about.Reference), about.Today, turn.Language);
    }
}
