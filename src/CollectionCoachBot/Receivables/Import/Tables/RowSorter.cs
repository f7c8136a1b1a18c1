using CollectionCoachBot.Receivables.Import.Columns;

namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>
/// Goes through a table's rows after the survey: leaves out repeated headings, remarks and the names of groups, marks totals, and gives the rows
/// below a customer's name their customer. What it isn't sure of it gives out, so that the row is judged and its rejection told.
/// </summary>
internal sealed class RowSorter(Headings headings, LedgerVocabulary vocabulary, TableSurvey survey)
{
    /// <summary>Customers whose totals may still come, as those of customers around customers do.</summary>
    private const int MaxAround = 10;

    private readonly RowLooks _looks = new(headings, vocabulary);
    private readonly HashSet<string> _remarks = [.. survey.Remarks];
    private readonly Queue<CustomerGroup> _around = new();
    private Func<string, bool>? _isKnown;

    /// <summary>Below its total a customer's rows are over: a row without a customer there is nobody's.</summary>
    private CustomerGroup? _group;
    private (string Code, string Name) _last = ("", "");
    private bool _afterTotal;

    /// <summary>Rows left out: headings and titles once more, names of groups, remarks.</summary>
    public int LeftOut { get; private set; }

    /// <summary>The row as it counts; null: it is left out.</summary>
    public RawRow? Sort(RawRow row)
    {
        if (_looks.IsRepeated(row))
            return Leave();
        if (_looks.IsTotal(row, _isKnown ??= IsKnown) || row.Line > survey.LastLine && survey.LastLine > 0 && _looks.IsSum(row))
        {
            (_group, _afterTotal) = (null, true);
            return row with { IsTotal = true };
        }

        if (_looks.IsReceivable(row))
        {
            _last = (_looks.Cell(row, LedgerField.CustomerCode), _looks.Cell(row, LedgerField.CustomerName));
            if (_remarks.Count > 0)
                _remarks.ExceptWith([_last.Code, _last.Name]);
            return Grouped(row);
        }

        if (survey.IsGrouped && row.Line < survey.LastLine && _looks.GroupOf(row) is { } group)
        {
            Begin(group);
            return Leave();
        }

        return _looks.IsNothing(row) || IsRemark(row) ? Leave() : Grouped(row);
    }

    private RawRow Grouped(RawRow row) => survey.IsGrouped ? row with { Group = _group } : row;

    private void Begin(CustomerGroup group)
    {
        _group = group;
        if (_around.Count == MaxAround)
            _around.Dequeue();
        _around.Enqueue(group);
    }

    /// <summary>A customer's name alone may be a row that broke off, and its receivables must not count as gone.</summary>
    private bool IsRemark(RawRow row) =>
        row.Line > survey.LastLine && survey.LastLine > 0 && _looks.IsRemark(row)
        && (_afterTotal || _looks.GroupOf(row) is not { } group || _remarks.Contains(group.Text));

    private bool IsKnown(string text) =>
        text.Length > 0 && (text == _last.Code || text == _last.Name || _around.Any(group => group.Is(text)));

    private RawRow? Leave()
    {
        LeftOut++;
        return null;
    }
}
