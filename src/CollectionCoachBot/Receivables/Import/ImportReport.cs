using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>What an import did, and what stands open in the ledger after it.</summary>
internal sealed record ImportReport : ImportFigures
{
    /// <summary>How many rejected rows are told one by one; the others are only counted.</summary>
    public const int MaxDetails = 1_000;

    /// <summary>How many unknown grades are told.</summary>
    public const int MaxGrades = 5;

    /// <summary>What credits took off invoices, by currency.</summary>
    public required IReadOnlyDictionary<string, decimal> Applied { get; init; }

    /// <summary>Those of the rejected that don't tell which receivable they are.</summary>
    public required int Unplaced { get; init; }

    /// <summary>Names of owners for which rows were rejected; null: none.</summary>
    public required UnaddressedNames? UnaddressedOwners { get; init; }

    /// <summary>Customers for whom the file names several owners; the first counts.</summary>
    public int SeveralOwners { get; init; }

    /// <summary>Some of the grades that aren't A to D, and weren't kept.</summary>
    public IReadOnlyList<string> UnknownGrades { get; init; } = [];

    /// <summary>The first <see cref="MaxDetails"/> of the rejected, without those that <see cref="UnaddressedOwners"/> counts.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>What was found out about how dates are written, by column.</summary>
    public required IReadOnlyList<(string Column, DateFinding Found)> Dates { get; init; }

    /// <summary>How the file was read.</summary>
    public required TableForm Form { get; init; }
}
