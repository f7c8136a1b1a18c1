using CollectionCoachBot.Receivables.Import.Tables;
using ExcelDataReader;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>Reads the rows of the sheet that the reader stands on, blank ones too. A cell merged with those below it gives them its value.</summary>
internal sealed class SheetRows
{
    /// <summary>A sheet is at most 16,384 columns wide; no ledger is, and a sheet formatted to its edge would cost much memory a row.</summary>
    private const int MaxColumns = 512;

    private readonly IExcelDataReader _reader;
    private readonly FailedCells _failed;
    private readonly Dictionary<int, CellRange[]> _merges;

    /// <summary>By column: the merged cell that goes on, and its value.</summary>
    private readonly Dictionary<int, (int LastRow, string Text, CellKind Kind, string? Sign)> _open = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private int _row = -1;

    public SheetRows(IExcelDataReader reader, FailedCells failed)
    {
        (_reader, _failed) = (reader, failed);
        _merges = (reader.MergeCells ?? []).GroupBy(merge => merge.FromRow).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The next row; null: there is none.</summary>
    public RawRow? Next()
    {
        if (!_reader.Read())
            return null;
        _row++;
        var count = Math.Min(_reader.FieldCount, MaxColumns);
        var (values, kinds) = (new string[count], new CellKind[count]);
        string?[]? signs = null;
        bool[]? merged = null;
        for (var i = 0; i < count; i++)
        {
            var (text, kind, sign) = _failed.At(_row, i) is { } error
                ? (error, CellKind.Error, null)
                : CellText.Of(_reader.GetValue(i), _reader.GetNumberFormatString(i), _reader.GetNumberFormatIndex(i));
            if (_open.TryGetValue(i, out var above))
            {
                if (text.Length == 0)
                {
                    (text, kind, sign) = (above.Text, above.Kind, above.Sign);
                    (merged ??= new bool[count])[i] = true;
                }

                if (above.LastRow <= _row)
                    _open.Remove(i);
            }

            (values[i], kinds[i]) = (Once(text), kind);
            if (sign is not null)
                (signs ??= new string?[count])[i] = sign;
        }

        foreach (var merge in _merges.GetValueOrDefault(_row, []))
        {
            if (merge.ToRow > _row && merge.FromColumn < count && values[merge.FromColumn].Length > 0)
                _open[merge.FromColumn] = (merge.ToRow, values[merge.FromColumn], kinds[merge.FromColumn], signs?[merge.FromColumn]);
        }

        return new RawRow(_row + 1, values, BadQuotes: false)
        {
            Kinds = Array.TrueForAll(kinds, kind => kind == CellKind.Text) ? null : kinds,
            Signs = signs,
            Merged = merged,
        };
    }

    /// <summary>Cells that are merged across columns, by line, in the first lines.</summary>
    public ILookup<int, (int First, int Last)> Spans(int lines) => _merges.Where(merges => merges.Key < lines * 2)
        .SelectMany(merges => merges.Value.Where(merge => merge.ToColumn > merge.FromColumn))
        .ToLookup(merge => merge.FromRow + 1, merge => (merge.FromColumn, Math.Min(merge.ToColumn, MaxColumns)));

    /// <summary>A ledger has many rows, but few words.</summary>
    private string Once(string text)
    {
        if (text.Length is 0 or > 64)
            return text;
        if (_texts.TryGetValue(text, out var known))
            return known;
        if (_texts.Count < 20_000)
            _texts.Add(text, text);
        return text;
    }
}
