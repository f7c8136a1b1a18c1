using System.Globalization;
using CollectionCoachBot.Receivables.History;

namespace CollectionCoachBot.Tests.Receivables.History;

/// <summary>Receivables' histories as a table writes them, up to Friday, November 20, 2026.</summary>
internal static class Histories
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <param name="due">Days ago that it was due.</param>
    /// <param name="added">Days ago that the ledger first told of it; null: long ago.</param>
    /// <param name="now">What is open now; behind a slash what of it is disputed: <c>60/10</c>.</param>
    /// <param name="steps">Each as <c>DAYS-AGO BEFORE CAUSE AFTER</c>, the first one first, joined by semicolons.</param>
    /// <param name="currency">Its currency.</param>
    public static ReceivableHistory Of(int due, int? added, string now, string steps = "", string currency = "CNY") => new(
        currency, Today.AddDays(-due), added is { } days ? Today.AddDays(-days) : null, Balance(now),
        [
            .. steps.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(step => step.Split(' ')).Select(step => new BalanceStep(
                Today.AddDays(-int.Parse(step[0], CultureInfo.InvariantCulture)), Balance(step[1]), Balance(step[3]), Enum.Parse<ChangeCause>(step[2]))),
        ]);

    private static DayBalance Balance(string written)
    {
        var parts = written.Split('/');
        return new DayBalance(decimal.Parse(parts[0], CultureInfo.InvariantCulture), parts.Length > 1 ? decimal.Parse(parts[1], CultureInfo.InvariantCulture) : 0m);
    }
}
