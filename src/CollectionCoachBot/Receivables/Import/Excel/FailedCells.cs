namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>
/// The cells of a sheet that show an error such as #N/A, by row and column from 0. The library gives them as if they were empty, and an empty
/// amount paid is something else than one that couldn't be worked out.
/// </summary>
internal sealed class FailedCells
{
    /// <summary>A sheet with more isn't a ledger.</summary>
    private const int Max = 200_000;

    private readonly Dictionary<(int Row, int Column), string> _cells = [];

    /// <summary>What the cell shows; null: it is in order.</summary>
    public string? At(int row, int column) => _cells.Count == 0 ? null : _cells.GetValueOrDefault((row, column));

    /// <exception cref="LedgerRefusedException">There are too many.</exception>
    public void Add(int row, int column, string shown)
    {
        if (_cells.Count == Max)
            throw new LedgerRefusedException("workbook-broken");
        _cells[(row, column)] = shown;
    }
}
