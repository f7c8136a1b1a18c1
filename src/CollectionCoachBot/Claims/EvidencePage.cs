using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>
/// <c>evidence/证据 customer</c>: how long each debt can still be enforced by what was logged, and what was logged. An estimate for our own people: no text
/// to a customer, spoken or written, takes anything from it.
/// </summary>
internal sealed class EvidencePage(ClaimsBook book, Coachings coachings, EvidenceParts evidence, CaseParts parts, Words words) : InvoicePage
{
    public const string CommandName = "evidence";

    public override string Command => CommandName;

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, CancellationToken cancellationToken, string? invoice = null)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("claims.evidence-title", about, turn.Language));
        card.Body.Add(CardParts.Notice(words.Card(turn.Language, "claims.evidence-internal"), AdaptiveContainerStyle.Accent));
        if (WhyNot(about) is { } key)
            card.Body.Add(CardParts.Text(words.Card(turn.Language, key)));
        else
            card.Body.AddRange(await PartsAsync(turn, about, about.Account!, invoice, cancellationToken));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    private static string? WhyNot(CustomerCase about) => about switch
    {
        { Account: null } => "claims.not-in-ledger",
        { HasNothingOpen: true } => "claims.nothing-open",
        { Account.IsNaturalPerson: true } => "claims.natural-person",
        _ => null,
    };

    private async Task<IEnumerable<AdaptiveElement>> PartsAsync(Turn turn, CustomerCase about, AccountBrief account, string? invoice, CancellationToken cancellationToken)
    {
        var (clocks, rows, receivables) = await book.ReadAsync(account, cancellationToken);
        var shown = rows.Where(row => invoice is null || row.InvoiceNumber is null || row.InvoiceNumber == invoice).ToList();
        return evidence.Of(
            new EvidenceView(
                account, [.. clocks.Where(one => invoice is null || one.Invoice == invoice)], shown,
                [.. receivables.Where(one => one is { ClosedOn: null } && one.Amount > one.Open && one.Open > 0m && (invoice is null || one.InvoiceNumber == invoice))],
                await coachings.NamesAsync(shown.Select(row => row.LoggedById), cancellationToken), invoice, about.Reference),
            turn.Language);
    }
}
