using CollectionCoachBot.Receivables.History;

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

    /// <summary>What moved lately; unknown where the ledger isn't known long enough.</summary>
    public LedgerMovement Movement { get; init; } = LedgerMovement.Unknown;

    /// <summary>How the overdue of a currency changed within the week; null: it isn't known, or the ledger is too old to say.</summary>
    public OverdueChange? ChangeOf(string currency) => IsStale ? null : Movement.Week?.FirstOrDefault(change => change.Currency == currency);

    public bool IsStale => IsTooOld(AsOf, Today);

    public static bool IsTooOld(DateOnly? asOf, DateOnly today) => today.DayNumber - asOf?.DayNumber > FreshDays;
}
