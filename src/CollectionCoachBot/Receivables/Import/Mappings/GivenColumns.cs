using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Mappings;

/// <summary>Reads what a person says of columns on the command line: "Heading=DueOn", and "Heading=" for a column that isn't to be used.</summary>
internal static class GivenColumns
{
    /// <exception cref="LedgerRefusedException">It has no = or an unknown meaning.</exception>
    public static Dictionary<string, LedgerField?> Of(IEnumerable<string> said)
    {
        var columns = new Dictionary<string, LedgerField?>(StringComparer.Ordinal);
        foreach (var text in said)
        {
            var at = text.LastIndexOf('=');
            if (at <= 0)
                throw new LedgerRefusedException("bad-column", ("value", text));
            var (heading, meaning) = (text[..at].Trim(), text[(at + 1)..].Trim());
            columns[heading] = meaning.Length == 0 ? null
                : Enum.TryParse<LedgerField>(meaning, ignoreCase: true, out var field) && Enum.IsDefined(field) && !char.IsAsciiDigit(meaning[0]) ? field
                : throw new LedgerRefusedException("no-such-field", ("value", meaning), ("fields", string.Join(", ", Enum.GetNames<LedgerField>())));
        }

        return columns;
    }
}
