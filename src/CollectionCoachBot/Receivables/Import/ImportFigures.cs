using System.Text.Json.Serialization;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>What an import counted, as it is kept and told to whoever sent the file.</summary>
internal record ImportFigures
{
    /// <summary>So few vanished receivables are closed without a question, whatever part of all they are.</summary>
    private const int FewToClose = 10;

    public required DateOnly AsOf { get; init; }

    public required bool DryRun { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    /// <summary>Open before, and now paid or no longer listed.</summary>
    public required int Closed { get; init; }

    /// <summary>Not listed, but still open since a rejected row that doesn't tell which receivable it is may be it.</summary>
    public required int KeptOpen { get; init; }

    /// <summary>What the file doesn't list was left as it is.</summary>
    public required bool IsDelta { get; init; }

    /// <summary>Credit notes, payments and overpayments.</summary>
    public required int Credits { get; init; }

    /// <summary>Those of them that look as another one does, and count all the same.</summary>
    public int EqualCredits { get; init; }

    /// <summary>Customers' money that belongs to no invoice, by currency.</summary>
    public IReadOnlyDictionary<string, decimal> Unapplied { get; init; } = new Dictionary<string, decimal>();

    public int UnappliedCustomers { get; init; }

    public required int NotYetIssued { get; init; }

    /// <summary>Rows left out since they are totals of others.</summary>
    public required int Totals { get; init; }

    /// <summary>Rows left out since they are headings once more, customers' names above their invoices, or remarks.</summary>
    public required int LeftOut { get; init; }

    public required int Rejected { get; init; }

    public required int OpenCount { get; init; }

    public required int OpenCustomers { get; init; }

    public required int DisputedCount { get; init; }

    /// <summary>Everything open, by currency and stage on the as-of date.</summary>
    public required IReadOnlyList<StageAmount> Stages { get; init; }

    /// <summary>Headings of columns that weren't used.</summary>
    public required IReadOnlyList<string> UnusedColumns { get; init; }

    /// <summary>Those of the closed that the file doesn't list.</summary>
    public int Unlisted { get; init; }

    /// <summary>Open before the import; of a sample that made room for it, none.</summary>
    public int OpenBefore { get; init; }

    /// <summary>Customers of the sample that made room for this file.</summary>
    public int SampleCustomersRemoved { get; init; }

    /// <summary>So many are closed as not listed that somebody should be asked whether the file is the whole ledger.</summary>
    [JsonIgnore]
    public bool ClosesMost => IsMost(Unlisted, OpenBefore);

    /// <summary>The date of the ledger taken before this one, where it is later than this one's: then this import may be a slip.</summary>
    public DateOnly? NewerBefore { get; init; }

    /// <summary>More than half, and not just a few.</summary>
    public static bool IsMost(int unlisted, int openBefore) => unlisted >= FewToClose && unlisted > openBefore / 2;
}
