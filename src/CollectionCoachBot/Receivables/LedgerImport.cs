using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>One file that was taken into the ledger. The newest row's <see cref="AsOf"/> is the date that every figure is "as of".</summary>
internal sealed class LedgerImport
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>Rises by one with each import, so that what is kept in memory knows when it is out of date.</summary>
    public required long Sequence { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    public required int New { get; init; }

    public required int Changed { get; init; }

    public required int Unchanged { get; init; }

    public required int Closed { get; init; }

    public required int Rejected { get; init; }

    public ImportWay Way { get; init; }

    /// <summary>Who sent it: a person's id, or the name of the key or app as the HTTP API knows it; null: whoever was at the command line.</summary>
    public string? ById { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LedgerImport>
    {
        public void Configure(EntityTypeBuilder<LedgerImport> builder) =>
            builder.ToTable("LedgerImports").HasIndex(import => import.Sequence).IsUnique();
    }
}
