using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>Compares people's names as a ledger writes them: whatever their width, case and spaces. 张三 and 张三丰 stay two.</summary>
internal sealed class FoldedName : IEqualityComparer<string>
{
    public static FoldedName Comparer { get; } = new();

    /// <summary>A name in the form in which it is compared.</summary>
    public static string Of(string name) => string.Join(' ', HalfWidth.Of(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    public bool Equals(string? x, string? y) => x is null || y is null ? x == y : Of(x) == Of(y);

    public int GetHashCode(string obj) => Of(obj).GetHashCode(StringComparison.Ordinal);
}
