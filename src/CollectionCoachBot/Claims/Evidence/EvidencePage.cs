using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary><c>evidence/证据 customer</c>: how long each debt can still be enforced by what was logged, an estimate, and what was logged.</summary>
internal sealed class EvidencePage(ClaimsBook book, Coachings coachings, EvidenceParts evidence, CaseParts parts, Words words) : InvoicePage(parts, words)
{
    public const string CommandName = "evidence";

    public override string Command => CommandName;

    protected override async Task<IEnumerable<AdaptiveElement>> PartsAsync(
        Turn turn, CustomerCase about, AccountBrief account, string? invoice, CancellationToken cancellationToken)
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
