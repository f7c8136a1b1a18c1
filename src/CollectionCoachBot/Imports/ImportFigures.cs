using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Imports;

/// <summary>What an <see cref="ImportReport"/> counts, as it is kept with its job and told to its sender.</summary>
internal sealed record ImportFigures
{
    public required DateOnly AsOf { get; init; }

    public required bool DryRun { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Closed { get; init; }

    public required int KeptOpen { get; init; }

    /// <summary>What the file doesn't list was left as it is.</summary>
    public required bool IsDelta { get; init; }

    /// <summary>Credit notes, payments and overpayments.</summary>
    public required int Credits { get; init; }

    public required int NotYetIssued { get; init; }

    public required int Totals { get; init; }

    public required int LeftOut { get; init; }

    public required int Rejected { get; init; }

    public required int OpenCount { get; init; }

    public required int OpenCustomers { get; init; }

    public required int DisputedCount { get; init; }

    public required IReadOnlyList<StageAmount> Stages { get; init; }

    public required IReadOnlyList<string> UnusedColumns { get; init; }

    /// <summary>The date of the ledger before this one, where it is later.</summary>
    public DateOnly? NewerBefore { get; init; }

    public static ImportFigures Of(ImportReport report) => new()
    {
        AsOf = report.AsOf,
        DryRun = report.DryRun,
        New = report.New,
        Changed = report.Changed,
        Unchanged = report.Unchanged,
        Closed = report.Closed,
        KeptOpen = report.KeptOpen,
        IsDelta = report.IsDelta,
        Credits = report.Credits,
        NotYetIssued = report.NotYetIssued,
        Totals = report.Totals,
        LeftOut = report.LeftOut,
        Rejected = report.Rejected,
        OpenCount = report.OpenCount,
        OpenCustomers = report.OpenCustomers,
        DisputedCount = report.DisputedCount,
        Stages = report.Stages,
        UnusedColumns = report.UnusedColumns,
        NewerBefore = report.NewerBefore,
    };
}
