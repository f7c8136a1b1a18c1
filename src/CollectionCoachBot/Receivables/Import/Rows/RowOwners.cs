using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>Whose account a row is: as the person said of the name that stands there, else by the address in the cell, else the one given for all.</summary>
/// <param name="people">Who names are; null: nobody.</param>
/// <param name="otherwise">Of rows that name nobody; null: nobody.</param>
internal sealed class RowOwners(IReadOnlyDictionary<string, string?> people, string? otherwise)
{
    private readonly Remembered<(bool IsKnown, string? Owner)> _read = new(Reading(people));

    /// <summary>The owner's address or id; null: the file says none.</summary>
    /// <exception cref="RowRefused">A name that nobody has said more of: taken for nobody, the account would be visible to everybody.</exception>
    public string? Of(string cell)
    {
        if (cell.Length == 0)
            return otherwise;
        var (isKnown, owner) = _read.Of(cell);
        return isKnown ? owner ?? otherwise : throw new RowRefused(LedgerField.OwnerEmail, cell, UnaddressedOwners.Reason);
    }

    private static Func<string, (bool, string?)> Reading(IReadOnlyDictionary<string, string?> people)
    {
        var said = new Dictionary<string, string?>(people.Count, FoldedName.Comparer);
        foreach (var (name, owner) in people)
            said[name] = owner;
        return cell => said.Count > 0 && said.TryGetValue(cell, out var owner) ? (true, owner) : OwnerName.Read(cell) is { } address ? (true, address) : (false, null);
    }
}
