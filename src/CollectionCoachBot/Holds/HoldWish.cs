using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Holds;

/// <summary>What somebody typed behind <c>hold</c> or <c>release</c>, as far as it was understood.</summary>
internal sealed record HoldWish
{
    /// <summary>The words that were looked for.</summary>
    public required string Asked { get; init; }

    /// <summary>The customers that they may mean, within the asker's scope. Empty: nobody.</summary>
    public IReadOnlyList<CustomerHit> Hits { get; init; } = [];

    /// <summary>The receivable of the only customer that was named by its invoice; null: none, or several installments.</summary>
    public string? ReceivableId { get; init; }

    /// <summary>An invoice was named that has several open installments: which one is asked.</summary>
    public bool AsksWhich { get; init; }

    public string? Reason { get; init; }

    public DateOnly? UntilOn { get; init; }

    /// <summary>The one customer, where there is no doubt about it.</summary>
    public CustomerHit? Sure => Hits is [{ Match: not CustomerMatch.Nearest } only] ? only : null;
}
