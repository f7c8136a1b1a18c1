using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Explain;

/// <summary>What stands in a table's columns: the first values of each that differ, and how many cells are empty.</summary>
internal sealed class ColumnSamples(int columns)
{
    private const int Most = 3;

    private readonly List<string>[] _samples = [.. Enumerable.Range(0, columns).Select(_ => new List<string>(Most))];
    private readonly int[] _empty = new int[columns];

    public int Rows { get; private set; }

    public void Add(RawRow row)
    {
        Rows++;
        for (var i = 0; i < _samples.Length; i++)
        {
            if (i >= row.Values.Length || row.Values[i].Length == 0)
                _empty[i]++;
            else if (_samples[i].Count < Most && !_samples[i].Contains(row.Values[i]))
                _samples[i].Add(row.Values[i]);
        }
    }

    public IReadOnlyList<string> Of(int column) => column < 0 ? [] : _samples[column];

    public int Empty(int column) => column < 0 ? 0 : _empty[column];
}
