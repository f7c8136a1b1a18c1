using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>How a file is to be taken in.</summary>
internal sealed record ImportRequest
{
    /// <summary>The day for which the file tells what is open; null: its as-of column, else today.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>For rows without a currency, in any spelling that we know.</summary>
    public string? Currency { get; init; }

    /// <summary>E-mail of the owner of customers that the file gives none.</summary>
    public string? Owner { get; init; }

    /// <summary>Who the names in the owners' column are, by the name: an address or id; null: nobody, so that <see cref="Owner"/> counts, if any.</summary>
    public IReadOnlyDictionary<string, string?> People { get; init; } = new Dictionary<string, string?>();

    /// <summary>The person's answer to whether the month, the day or a year of two digits stands first; null: settle it from the file.</summary>
    public DateOrder? Dates { get; init; }

    /// <summary>The person's answer to whether a spreadsheet turned month and day of its real dates about; null: settle it from the file.</summary>
    public bool? DatesTurned { get; init; }

    /// <summary>The person's answer to whether the point or the comma stands before an amount's decimals; null: settle it from the file.</summary>
    public DecimalSign? Decimals { get; init; }

    /// <summary>The name of a text file's encoding; null: find it.</summary>
    public string? Encoding { get; init; }

    /// <summary>The name of a workbook's sheet; null: the one whose headings are best.</summary>
    public string? Sheet { get; init; }

    /// <summary>What the person says that columns mean, by their headings; null: the column isn't to be used.</summary>
    public IReadOnlyDictionary<string, LedgerField?> Columns { get; init; } = new Dictionary<string, LedgerField?>();

    /// <summary>Move every date by the same number of days, so that the as-of date is today: to try the coach with an old file.</summary>
    public bool ShiftToToday { get; init; }

    /// <summary>The file holds only what is new or changed: what it doesn't list stays as it is.</summary>
    public bool IsDelta { get; init; }

    /// <summary>The person said that more than half of what is open may be closed.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Report, and change nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>By which way the file came.</summary>
    public ImportWay Way { get; init; }

    /// <inheritdoc cref="LedgerImport.ById"/>
    public string? ById { get; init; }
}
