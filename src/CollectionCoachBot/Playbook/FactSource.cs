using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What <see cref="Facts"/> are read from.</summary>
internal sealed record FactSource
{
    /// <summary>The customer in the ledger; null for one that isn't listed.</summary>
    public AccountBrief? Account { get; init; }

    public required string CustomerName { get; init; }

    /// <summary>From how many characters on the name is cut: a card has little room, a letter names whom it binds in full.</summary>
    public int LongestName { get; init; } = 40;

    public required string RepName { get; init; }

    public required OverdueStage Stage { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>When our side acts or decides next.</summary>
    public required DateOnly DecisionDate { get; init; }

    public PromiseFact? Promise { get; init; }

    /// <summary>Whether the amounts are those of a statement of account: all that is open and not disputed, due or not.</summary>
    public bool IsStatement { get; init; }

    /// <summary>False where amounts and due dates would mislead: before acceptance is signed, nothing is due.</summary>
    public bool WithAmounts { get; init; } = true;
}
