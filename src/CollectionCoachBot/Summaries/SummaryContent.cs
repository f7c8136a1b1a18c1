namespace CollectionCoachBot.Summaries;

/// <summary>What a summary tells, on a day.</summary>
/// <param name="Figures">The figures.</param>
/// <param name="Today">The business day that they are for.</param>
/// <param name="AsOf">The newest ledger's date; null: none was imported yet.</param>
/// <param name="OwnerNames">People's names by how the ledger names them.</param>
internal sealed record SummaryContent(SummaryFigures Figures, DateOnly Today, DateOnly? AsOf, IReadOnlyDictionary<string, string> OwnerNames)
{
    /// <summary>A ledger older than this is said first.</summary>
    public const int FreshDays = 7;

    public bool IsStale => IsTooOld(AsOf, Today);

    public static bool IsTooOld(DateOnly? asOf, DateOnly today) => today.DayNumber - asOf?.DayNumber > FreshDays;
}
