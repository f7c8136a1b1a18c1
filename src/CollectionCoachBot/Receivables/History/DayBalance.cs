namespace CollectionCoachBot.Receivables.History;

/// <summary>What was open of a receivable on a day, by the ledger alone, and the part of it that was disputed.</summary>
internal readonly record struct DayBalance(decimal Open, decimal Disputed)
{
    public decimal Undisputed => Math.Max(0m, Open - Disputed);

    public static DayBalance Of(Receivable receivable) => new(receivable.Open, receivable.Disputed);
}
