using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Customers;

/// <summary>A payment cycle in a line of plain text.</summary>
internal static class CycleText
{
    /// <returns>Null: no day of it is known.</returns>
    public static string? Of(PaymentCycle cycle, Language language, Words words)
    {
        (string Key, int? Day)[] days =
        [
            ("statement", cycle.StatementDay), ("invoice", cycle.InvoiceCutoffDay), ("plan", cycle.PlanCutoffDay), ("pay", cycle.PayDay),
        ];
        var known = days.Where(day => day.Day is not null).Select(day => words.Plain(language, "preparing.cycle-" + day.Key, ("day", day.Day))).ToList();
        return known.Count == 0 ? null : string.Join(" · ", known);
    }
}
