using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Counts what a file says is open, row by row.</summary>
internal sealed class OpenTally(DateOnly asOf, StageOptions stages)
{
    private readonly Dictionary<(string Currency, OverdueStage Stage), (int Count, decimal Amount)> _stages = [];

    public int Count { get; private set; }

    public int Customers { get; private set; }

    public int Disputed { get; private set; }

    /// <summary>By currency and stage on the as-of date.</summary>
    public IReadOnlyList<StageAmount> Stages =>
    [
        .. _stages.Select(stage => new StageAmount(stage.Key.Currency, stage.Key.Stage, stage.Value.Count, stage.Value.Amount))
            .OrderBy(stage => stage.Currency, StringComparer.Ordinal).ThenBy(stage => stage.Stage),
    ];

    /// <param name="row">What the file says.</param>
    /// <param name="disputed">What is disputed of it, which the file needn't say.</param>
    /// <param name="customer">Whose it is.</param>
    public void Add(LedgerRow row, decimal disputed, ImportedCustomer customer)
    {
        if (row.Open == 0m)
            return;
        Count++;
        if (!customer.HasOpen)
            Customers++;
        customer.HasOpen = true;
        if (disputed > 0m)
            Disputed++;
        var stage = (row.Currency, StageRules.Of(row.DueOn, asOf, stages));
        var (count, amount) = _stages.GetValueOrDefault(stage);
        _stages[stage] = (count + 1, amount + row.Open);
    }
}
