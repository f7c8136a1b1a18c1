using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Holds;

/// <summary>One form that puts something on hold.</summary>
internal sealed record HoldForm
{
    /// <summary>Made with the card: what it writes is written once.</summary>
    public string FormId { get; init; } = OpaqueId.New();

    /// <summary>The customer whose form it is; null: it is still to be chosen.</summary>
    public string? CustomerId { get; init; }

    /// <summary>That customer's name; null: still to be chosen.</summary>
    public string? Name { get; init; }

    /// <summary>What may be put on hold: plain titles and the ids of customers and receivables.</summary>
    public required IReadOnlyList<(string Title, string Id)> Targets { get; init; }

    public required HoldInput Values { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>How many days ahead it may end.</summary>
    public required int LongestDays { get; init; }

    /// <summary>Why the last Save was refused, as card text.</summary>
    public string? Problem { get; init; }
}
