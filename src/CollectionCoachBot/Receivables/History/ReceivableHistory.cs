namespace CollectionCoachBot.Receivables.History;

/// <summary>
/// What was open of a receivable on each day of a stretch of time. Pure. A due date and a currency that were corrected count as if they had always
/// been so: both ends of a comparison are then by the same rule.
/// </summary>
/// <param name="Currency">Its currency.</param>
/// <param name="DueOn">Its due date.</param>
/// <param name="AddedOn">From which day on the ledger knows it; null: from before anything was written down.</param>
/// <param name="Now">What is open now.</param>
/// <param name="Steps">Every change since the stretch began, the first one first.</param>
internal sealed record ReceivableHistory(string Currency, DateOnly DueOn, DateOnly? AddedOn, DayBalance Now, IReadOnlyList<BalanceStep> Steps)
{
    /// <summary>What it began the stretch with, or came into the ledger with in it.</summary>
    public DayBalance First => Steps.Count > 0 ? Steps[0].Before : Now;

    /// <summary>At the end of a day of the stretch; nothing while the ledger didn't know it.</summary>
    public DayBalance On(DateOnly day)
    {
        if (AddedOn > day)
            return default;
        var balance = First;
        foreach (var step in Steps)
        {
            if (step.Day > day)
                break;
            balance = step.After;
        }

        return balance;
    }

    /// <summary>Its stage on a day, whatever was open.</summary>
    public OverdueStage StageOn(DateOnly day, StageOptions stages) => StageRules.Of(DueOn, day, stages);
}
