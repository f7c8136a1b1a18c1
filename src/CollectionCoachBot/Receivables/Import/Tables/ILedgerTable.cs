namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>A table that a file holds: a CSV's only one, or a workbook's sheet.</summary>
internal interface ILedgerTable : IDisposable
{
    /// <summary>How it is read.</summary>
    TableForm Form { get; }

    /// <summary>Every row that isn't blank, from the first. Can be asked for as often as needed; each time it is read from the file anew.</summary>
    /// <exception cref="LedgerRefusedException">On the way: the file is broken.</exception>
    IEnumerable<RawRow> Rows();

    /// <summary>Cells in one of the first rows that are merged across columns, as first and last column.</summary>
    IEnumerable<(int First, int Last)> Spans(int line);
}
