namespace CollectionCoachBot.Receivables.History;

/// <summary>A change of one balance, from a day on.</summary>
internal readonly record struct BalanceStep(DateOnly Day, DayBalance Before, DayBalance After, ChangeCause Cause)
{
    /// <summary>What came in by it; 0: it was no payment.</summary>
    public decimal Collected => Cause is ChangeCause.Paid or ChangeCause.PartPaid or ChangeCause.Unlisted ? Before.Open - After.Open : 0m;
}
