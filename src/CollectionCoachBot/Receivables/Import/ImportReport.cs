namespace CollectionCoachBot.Receivables.Import;

/// <summary>What an import did, and what stands open in the ledger after it.</summary>
internal sealed record ImportReport
{
    /// <summary>How many rejected rows are told one by one; the others are only counted.</summary>
    public const int MaxDetails = 1_000;

    public required DateOnly AsOf { get; init; }

    public required bool DryRun { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>Open before, and now paid or no longer listed.</summary>
    public required int Closed { get; init; }

    /// <summary>Not listed, but still open since a row of <see cref="Unplaced"/> may be it.</summary>
    public required int KeptOpen { get; init; }

    /// <summary>What the file doesn't list was left as it is.</summary>
    public required bool IsDelta { get; init; }

    /// <summary>Credit notes, payments and overpayments.</summary>
    public required int Credits { get; init; }

    /// <summary>Those of them that look as another one does, and count all the same.</summary>
    public required int EqualCredits { get; init; }

    /// <summary>What they took off invoices, by currency.</summary>
    public required IReadOnlyDictionary<string, decimal> Applied { get; init; }

    /// <summary>Customers' money that belongs to no invoice, by currency.</summary>
    public required IReadOnlyDictionary<string, decimal> Unapplied { get; init; }

    public required int UnappliedCustomers { get; init; }

    public required int NotYetIssued { get; init; }

    /// <summary>Rows left out since they are totals of others.</summary>
    public required int Totals { get; init; }

    /// <summary>Rows left out since they are headings once more, customers' names above their invoices, or remarks.</summary>
    public required int LeftOut { get; init; }

    public required int Rejected { get; init; }

    /// <summary>Those of the rejected that don't tell which receivable they are.</summary>
    public required int Unplaced { get; init; }

    /// <summary>The first <see cref="MaxDetails"/> of them.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    public required int OpenCount { get; init; }

    public required int OpenCustomers { get; init; }

    public required int DisputedCount { get; init; }

    /// <summary>Everything open, by currency and stage on the as-of date.</summary>
    public required IReadOnlyList<StageAmount> Stages { get; init; }

    /// <summary>Headings of columns that weren't used.</summary>
    public required IReadOnlyList<string> UnusedColumns { get; init; }

    /// <summary>What was found out about how dates are written, by column.</summary>
    public required IReadOnlyList<(string Column, DateFinding Found)> Dates { get; init; }

    /// <summary>How the file was read.</summary>
    public required TableForm Form { get; init; }

    /// <summary>The date of the ledger taken before this one, where it is later than this one's: then this import may be a slip.</summary>
    public DateOnly? NewerBefore { get; init; }

    /// <summary>Customers of the sample that made room for this file.</summary>
    public required int SampleCustomersRemoved { get; init; }
}
