using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Holds;

/// <summary>What other features' cards say of the pauses in force: one line, card text.</summary>
internal static class HoldLines
{
    private const int LongestReason = 60;

    /// <returns>Null: nothing is paused.</returns>
    public static string? Of(AccountBrief account, Language language, Words words)
    {
        var pauses = account.Holds.Where(active => active.Hold.Kind == HoldKind.Pause).ToList();
        if (pauses.Count == 0)
            return null;
        var (hold, receivable) = pauses[0];
        var line = words.Card(
            language, receivable is null ? "holds.warn-all" : "holds.warn-invoice",
            ("invoice", receivable is null ? null : Escape.Shorten(receivable.InvoiceNumber, 30)),
            ("date", Figures.Date(hold.UntilOn, account.Today, language)), ("reason", Escape.Shorten(hold.Reason, LongestReason)));
        return pauses.Count == 1 ? line : line + words.Card(language, "holds.warn-more", ("count", pauses.Count - 1));
    }
}
