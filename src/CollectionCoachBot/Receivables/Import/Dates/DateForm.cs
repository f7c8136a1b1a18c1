namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>How the dates of one column are read.</summary>
/// <param name="Order">Of dates that are three numbers.</param>
/// <param name="IsTurned">A spreadsheet had turned month and day of the real dates about: they are turned back.</param>
/// <param name="IsSerial">The cells are numbers by which a spreadsheet counts days.</param>
internal readonly record struct DateForm(DateOrder Order, bool IsTurned = false, bool IsSerial = false)
{
    /// <summary>The day; null where the text isn't one in this form.</summary>
    public DateOnly? Read(string text) => IsSerial ? DateText.Serial(text) : Read(DateText.Of(text));

    /// <inheritdoc cref="Read(string)"/>
    public DateOnly? Read(DateCell? cell) => cell is null ? null : IsTurned && cell.Turned is { } turned ? turned : cell[Order];
}
