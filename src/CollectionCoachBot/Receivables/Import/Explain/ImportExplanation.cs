using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Explain;

/// <summary>What an import would understand of a file. Nothing was written.</summary>
internal sealed record ImportExplanation
{
    public required TableForm Form { get; init; }

    /// <summary>The file's line with the headings, of two the lower.</summary>
    public required int HeadingLine { get; init; }

    public required IReadOnlyList<ColumnInfo> Columns { get; init; }

    public required ColumnSamples Samples { get; init; }

    /// <summary>What a title says that amounts count in.</summary>
    public decimal? Unit { get; init; }

    /// <summary>The currency that a title names.</summary>
    public string? Currency { get; init; }

    /// <summary>By column of amounts; none where it is open.</summary>
    public IReadOnlyDictionary<LedgerField, DecimalSign> Decimals { get; init; } = new Dictionary<LedgerField, DecimalSign>();

    /// <summary>What was found out about columns of dates, by heading; none where the file is refused.</summary>
    public IReadOnlyList<(string Column, DateFinding Found)> Dates { get; init; } = [];

    /// <summary>Why it would be refused; null: it would be taken, and the figures below are there.</summary>
    public LedgerRefusedException? Refused { get; init; }

    public DateOnly AsOf { get; init; }

    public int Taken { get; init; }

    public int NotYetIssued { get; init; }

    public int Totals { get; init; }

    public int LeftOut { get; init; }

    public int Rejected { get; init; }

    /// <summary>Names of owners for which rows would be rejected; null: none.</summary>
    public UnaddressedNames? UnaddressedOwners { get; init; }

    /// <summary>The first of the others.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];
}
