using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>A file as a whole can't be taken. Nothing was changed.</summary>
/// <param name="key">The text that says why and what to do, without the feature's name: <c>missing-columns</c>.</param>
/// <param name="values">What stands in that text.</param>
internal sealed class LedgerRefusedException(string key, params (string Name, object? Value)[] values) : Exception(key)
{
    public string Key { get; } = key;

    public IReadOnlyList<(string Name, object? Value)> Values { get; } = values;

    /// <summary>Where not one row could be taken: why, row by row.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>Likewise: the names of owners for which rows were rejected; null: none.</summary>
    public UnaddressedNames? UnaddressedOwners { get; init; }
}
