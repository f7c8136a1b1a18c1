namespace CollectionCoachBot.Benchmarks.Data;

/// <summary>One receivable of a made-up ledger, in whole units of its currency.</summary>
internal sealed record LedgerLine(string Code, string Name, string Owner, string Invoice, DateOnly Issued, DateOnly Due, int Amount, int Open)
{
    /// <summary>Of all lines.</summary>
    public const string Currency = "CNY";
}
