namespace CollectionCoachBot.Receivables.History;

/// <summary>
/// How what is overdue in one currency changed between two days, and why: <see cref="Before"/> + <see cref="New"/> − <see cref="Collected"/> +
/// <see cref="Other"/> = <see cref="After"/>. Everything counts, disputed or on hold.
/// </summary>
internal sealed record OverdueChange
{
    public required string Currency { get; init; }

    public required decimal Before { get; init; }

    /// <summary>Fell due and was open on its due day, or when the ledger first told of it after that.</summary>
    public required decimal New { get; init; }

    /// <summary>Paid, wholly or in part, of what was overdue then.</summary>
    public required decimal Collected { get; init; }

    /// <summary>What is neither: corrected, opened again, or first told of when it was long overdue.</summary>
    public decimal Other => After - Before - New + Collected;

    public required decimal After { get; init; }

    /// <param name="receivables">Every one that was overdue on some day from <paramref name="from"/> on, with its changes since then.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <returns>By currency code.</returns>
    public static IReadOnlyList<OverdueChange> Of(IEnumerable<ReceivableHistory> receivables, DateOnly from, DateOnly to) =>
    [
        .. receivables.Where(receivable => receivable.DueOn < to).GroupBy(receivable => receivable.Currency).OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => currency.Select(receivable => Of(receivable, from, to)).Aggregate((one, other) => one with
            {
                Before = one.Before + other.Before, New = one.New + other.New, Collected = one.Collected + other.Collected, After = one.After + other.After,
            })),
    ];

    private static OverdueChange Of(ReceivableHistory receivable, DateOnly from, DateOnly to)
    {
        var wasOverdue = receivable.DueOn < from;
        var start = wasOverdue ? from : receivable.DueOn;
        var cameLater = receivable.AddedOn > start;

        // Whatever came in on the due day itself was paid in time.
        var since = cameLater ? receivable.AddedOn!.Value.AddDays(-1) : start;
        return new OverdueChange
        {
            Currency = receivable.Currency,
            Before = wasOverdue ? receivable.On(from).Open : 0m,
            New = wasOverdue ? 0m : cameLater ? receivable.First.Open : receivable.On(start).Open,
            Collected = receivable.Steps.Where(step => step.Day > since && step.Day <= to).Sum(step => step.Collected),
            After = receivable.On(to).Open,
        };
    }
}
