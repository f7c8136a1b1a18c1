using System.Globalization;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>Names of owners without an address, whose rows were rejected.</summary>
/// <param name="First">Those with the most rows.</param>
/// <param name="More">How many other names there are.</param>
/// <param name="Rows">All rows with such names.</param>
internal sealed record UnaddressedNames(IReadOnlyList<NameRows> First, int More, int Rows)
{
    /// <summary>The text's key, without the feature's name, and what stands in it.</summary>
    public (string Key, (string Name, object? Value)[] Values) Text() =>
    (
        More == 0 ? "owners-unaddressed" : "owners-unaddressed-more",
        [
            ("rows", Rows), ("more", More), ("name", First[0].Name),
            ("names", string.Join(", ", First.Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Name} ({name.Rows:#,##0})")))),
        ]);
}
