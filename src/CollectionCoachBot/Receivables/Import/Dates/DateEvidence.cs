namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>What one column's cells say of how its dates are written, each different text looked at once.</summary>
internal sealed class DateEvidence
{
    private const int MaxSeen = 20_000;

    private static readonly DateOrder[] Orders = Enum.GetValues<DateOrder>();

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>By order: the first date that can't be read in it, but in another.</summary>
    private readonly (int Line, string Value)?[] _against = new (int, string)?[3];

    private int _serials;
    private bool _isOther;

    /// <summary>Different dates as three numbers.</summary>
    public int Ordered { get; private set; }

    /// <summary>Different dates that can be read in one way only.</summary>
    public int Certain { get; private set; }

    /// <summary>Rows with a certain date whose month and day can be turned about.</summary>
    public int TurnableRows { get; private set; }

    /// <summary>The first date as three numbers whose order is open by itself.</summary>
    public (int Line, string Value)? Open { get; private set; }

    /// <summary>The first date as three numbers.</summary>
    public (int Line, string Value)? FirstOrdered { get; private set; }

    /// <summary>The first certain date that turning about changes.</summary>
    public (int Line, string Value)? FirstTurnable { get; private set; }

    /// <summary>Some years have two digits, so that they may as well stand first.</summary>
    public bool IsShort { get; private set; }

    /// <summary>A certain date has a day above 12, so that no program can have made it by turning one about.</summary>
    public bool HasLateDay { get; private set; }

    /// <summary>All of it are numbers by which spreadsheets count days.</summary>
    public bool IsSerial => _serials > 0 && Ordered + Certain == 0 && !_isOther;

    /// <summary>The orders in which every date can be read; all where there are none as three numbers.</summary>
    public IReadOnlyList<DateOrder> Possible => [.. Orders.Where(order => _against[(int)order] is null && (order != DateOrder.YearFirst || IsShort))];

    /// <summary>Dates as three numbers stand beside certain ones of which none has a day above 12: so a spreadsheet leaves a column whose order it takes for another.</summary>
    public bool LooksTurned => Ordered > 0 && FirstTurnable is not null && !HasLateDay && Open is null && Possible is [DateOrder.MonthFirst or DateOrder.DayFirst];

    public (int Line, string Value)? Against(DateOrder order) => _against[(int)order];

    public void Add(int line, string text, DateCell? cell)
    {
        if (cell?.Turned is not null)
            TurnableRows++;
        if (_seen.Count >= MaxSeen || !_seen.Add(text))
        {
            // What isn't remembered is looked at each time; the counts only need to be large then.
            if (_seen.Count < MaxSeen)
                return;
        }

        if (cell is null)
        {
            if (DateText.Serial(text) is not null)
                _serials++;
            else
                _isOther |= text.AsSpan().ContainsAnyInRange('0', '9');
        }
        else if (cell.IsCertain)
        {
            Certain++;
            HasLateDay |= cell[DateOrder.MonthFirst]!.Value.Day > 12;
            if (cell.Turned is not null)
                FirstTurnable ??= (line, text);
        }
        else
        {
            AddOrdered(line, text, cell);
        }
    }

    private void AddOrdered(int line, string text, DateCell cell)
    {
        Ordered++;
        IsShort |= cell.IsShort;
        FirstOrdered ??= (line, text);
        if (cell.IsOpen)
            Open ??= (line, text);
        foreach (var order in Orders)
        {
            if (cell[order] is null)
                _against[(int)order] ??= (line, text);
        }
    }
}
