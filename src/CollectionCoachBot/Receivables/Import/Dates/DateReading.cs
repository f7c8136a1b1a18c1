using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>How the dates of a file are read, column by column.</summary>
/// <param name="forms">Of every column of dates that the file has.</param>
/// <param name="findings">What isn't plain.</param>
internal sealed class DateReading(IReadOnlyDictionary<LedgerField, DateForm> forms, IReadOnlyList<DateFinding> findings)
{
    private readonly Dictionary<LedgerField, Remembered<DateOnly?>> _columns = forms.ToDictionary(form => form.Key, form => new Remembered<DateOnly?>(form.Value.Read));

    public IReadOnlyList<DateFinding> Findings => findings;

    /// <summary>The day; null where the cell holds none.</summary>
    public DateOnly? Read(LedgerField field, string text) => _columns[field].Of(text);
}
