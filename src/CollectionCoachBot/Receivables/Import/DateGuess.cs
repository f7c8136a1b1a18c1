namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// One way to read a file's dates, and the rows that speak against it: due before issued or more than a year after, settled before issued,
/// issued or settled after today, or, where years have two digits, a date far from today.
/// </summary>
internal sealed class DateGuess(DateOrder order, bool issuedTurned, bool dueTurned, DateOnly today, DateOnly anchor)
{
    /// <summary>More different dates than these prove no more.</summary>
    private const int Enough = 10;

    /// <summary>The longest plausible term.</summary>
    private const int MaxTerm = 365;

    private readonly HashSet<(string?, string?, string?)> _different = [];
    private readonly DateForm _issued = new(order, issuedTurned);
    private readonly DateForm _due = new(order, dueTurned);
    private readonly DateForm _settled = new(order);
    private readonly DateOnly _earliest = anchor.AddYears(-10);
    private readonly DateOnly _latest = anchor.AddYears(5);

    public DateOrder Order => order;

    public bool IssuedTurned => issuedTurned;

    public bool DueTurned => dueTurned;

    /// <summary>Rows that speak against it.</summary>
    public int Rows { get; private set; }

    /// <summary>Of them those with different dates: one date on a thousand rows proves no more than on one.</summary>
    public int Different => _different.Count;

    /// <summary>The first of them.</summary>
    public int? Line { get; private set; }

    public void Add(int line, (string Text, DateCell Cell)? issued, (string Text, DateCell Cell)? due, (string Text, DateCell Cell)? settled)
    {
        var (issuedOn, dueOn, settledOn) = (_issued.Read(issued?.Cell), _due.Read(due?.Cell), _settled.Read(settled?.Cell));
        if (!(dueOn < issuedOn) && !(dueOn?.DayNumber - issuedOn?.DayNumber > MaxTerm) && !(settledOn < issuedOn) && !(issuedOn > today) && !(settledOn > today)
            && !IsFar(issued, issuedOn) && !IsFar(due, dueOn))
        {
            return;
        }

        Rows++;
        Line ??= line;
        if (_different.Count < Enough)
            _different.Add((issued?.Text, due?.Text, settled?.Text));
    }

    private bool IsFar((string Text, DateCell Cell)? said, DateOnly? day) => said is { Cell.IsShort: true } && (day < _earliest || day > _latest);
}
