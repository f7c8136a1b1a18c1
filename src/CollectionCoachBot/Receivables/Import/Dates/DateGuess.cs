namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>
/// One way to read a file's dates, and the rows that speak against it: due before issued or more than a year after, settled before issued,
/// issued or settled after today, or, where years have two digits, a date far from today.
/// </summary>
internal sealed class DateGuess(DateOrder order, bool issuedTurned, bool dueTurned, DateOnly today, DateOnly anchor)
{
    /// <summary>The longest plausible term.</summary>
    private const int MaxTerm = 365;

    /// <summary>Longer terms are seldom.</summary>
    private const int UsualTerm = 180;

    private readonly DateForm _issued = new(order, issuedTurned);
    private readonly DateForm _due = new(order, dueTurned);
    private readonly DateForm _settled = new(order);
    private readonly DateOnly _earliest = anchor.AddYears(-10);
    private readonly DateOnly _latest = anchor.AddYears(5);

    public DateOrder Order => order;

    public bool IssuedTurned => issuedTurned;

    public bool DueTurned => dueTurned;

    /// <summary>Rows that can hardly be so.</summary>
    public DateDoubts Against { get; } = new();

    /// <summary>These, and those with a term as there are few.</summary>
    public DateDoubts Unusual { get; } = new();

    public void Add(int line, (string Text, DateCell Cell)? issued, (string Text, DateCell Cell)? due, (string Text, DateCell Cell)? settled)
    {
        var (issuedOn, dueOn, settledOn) = (_issued.Read(issued?.Cell), _due.Read(due?.Cell), _settled.Read(settled?.Cell));
        var term = dueOn?.DayNumber - issuedOn?.DayNumber;
        var dates = (issued?.Text, due?.Text, settled?.Text);
        if (term is < 0 or > MaxTerm || settledOn < issuedOn || issuedOn > today || settledOn > today || IsFar(issued, issuedOn) || IsFar(due, dueOn))
            Against.Add(line, dates);
        else if (term is null or <= UsualTerm)
            return;
        Unusual.Add(line, dates);
    }

    private bool IsFar((string Text, DateCell Cell)? said, DateOnly? day) => said is { Cell.IsShort: true } && (day < _earliest || day > _latest);
}
