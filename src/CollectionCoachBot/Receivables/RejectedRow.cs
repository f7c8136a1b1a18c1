using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>A row of a file that was imported without it. Kept for a while, so that whoever looks after the ledger can put it right.</summary>
internal sealed class RejectedRow
{
    public required string Id { get; init; }

    /// <summary>The <see cref="LedgerImport"/>.</summary>
    public required string ImportId { get; init; }

    /// <summary>In the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The heading of the column that is wrong; empty: the row as a whole.</summary>
    public required string Column { get; init; }

    /// <summary>As written, its beginning.</summary>
    public required string Value { get; init; }

    /// <summary>The text that says why, without the feature's name.</summary>
    public required string Reason { get; init; }

    /// <summary>What stands in that text, as a JSON object.</summary>
    public required string Values { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RejectedRow>
    {
        public void Configure(EntityTypeBuilder<RejectedRow> builder) =>
            builder.ToTable("RejectedRows").HasOne<LedgerImport>().WithMany().HasForeignKey(row => row.ImportId);
    }
}
