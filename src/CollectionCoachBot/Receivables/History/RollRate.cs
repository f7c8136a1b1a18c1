namespace CollectionCoachBot.Receivables.History;

/// <summary>
/// How much moved on from a stage within 30 days, receivable by receivable: of the undisputed balance that stood in it then, what stands in a later
/// one now; from M0, of what fell due since, what is unpaid now.
/// </summary>
/// <param name="Currency">Amounts of different currencies are never added.</param>
/// <param name="From">The stage.</param>
/// <param name="Count">Receivables that stood in it.</param>
/// <param name="Moved">Those of them that moved on.</param>
/// <param name="Amount">What stood in it.</param>
/// <param name="MovedAmount">What of it moved on.</param>
internal sealed record RollRate(string Currency, OverdueStage From, int Count, int Moved, decimal Amount, decimal MovedAmount)
{
    public const int Days = 30;

    /// <summary>Of fewer a percentage says nothing.</summary>
    private const int FewestForAShare = 5;

    /// <summary>From 0 to 1; null: it is told as counts.</summary>
    public decimal? Share => Count >= FewestForAShare ? MovedAmount / Amount : null;

    public OverdueStage To => From + 1;

    /// <param name="receivables">Every one that was open on some day of the last 30, with its changes since.</param>
    /// <param name="today">The last day.</param>
    /// <param name="stages">The boundaries.</param>
    /// <returns>By currency code and stage, those only in which something stood.</returns>
    public static IReadOnlyList<RollRate> Of(IEnumerable<ReceivableHistory> receivables, DateOnly today, StageOptions stages)
    {
        var from = today.AddDays(-Days);
        return
        [
            .. receivables.Select(receivable => Of(receivable, from, today, stages)).OfType<RollRate>()
                .GroupBy(rate => (rate.Currency, rate.From)).OrderBy(rates => rates.Key.Currency, StringComparer.Ordinal).ThenBy(rates => rates.Key.From)
                .Select(rates => new RollRate(
                    rates.Key.Currency, rates.Key.From, rates.Count(), rates.Sum(rate => rate.Moved), rates.Sum(rate => rate.Amount), rates.Sum(rate => rate.MovedAmount))),
        ];
    }

    private static RollRate? Of(ReceivableHistory receivable, DateOnly from, DateOnly today, StageOptions stages)
    {
        var (before, now) = (receivable.StageOn(from, stages), receivable.StageOn(today, stages));
        if (before == OverdueStage.M3Plus || before == OverdueStage.M0 && now == OverdueStage.M0)
            return null;

        // What fell due since then stood in M0 on its due day, or when the ledger first told of it.
        var stood = before != OverdueStage.M0 ? receivable.On(from).Undisputed
            : receivable.AddedOn > receivable.DueOn ? receivable.First.Undisputed
            : receivable.On(receivable.DueOn).Undisputed;
        var moved = now > before ? Math.Min(stood, receivable.On(today).Undisputed) : 0m;
        return stood > 0m ? new RollRate(receivable.Currency, before, 1, moved > 0m ? 1 : 0, stood, moved) : null;
    }
}
