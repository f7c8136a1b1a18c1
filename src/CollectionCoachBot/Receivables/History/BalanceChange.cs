using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables.History;

/// <summary>
/// An import said another balance of a receivable than the one before. What a receivable began with stands in its first change, or, where there
/// was none, in the receivable itself: so the first ledger of a million rows writes none.
/// </summary>
internal sealed class BalanceChange
{
    public required string Id { get; init; }

    public required string ReceivableId { get; init; }

    /// <summary>Of the import: the order of the changes.</summary>
    public required long Sequence { get; init; }

    /// <summary>
    /// From which day on it holds: the import's date, or, where an earlier ledger had a later one, that: history doesn't go back.
    /// </summary>
    public required DateOnly Day { get; init; }

    public required decimal OpenBefore { get; init; }

    public required decimal OpenAfter { get; init; }

    public required decimal DisputedBefore { get; init; }

    public required decimal DisputedAfter { get; init; }

    public required ChangeCause Cause { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BalanceChange>
    {
        public void Configure(EntityTypeBuilder<BalanceChange> builder)
        {
            builder.ToTable("BalanceChanges").HasIndex(change => change.Day);
            builder.HasOne<Receivable>().WithMany().HasForeignKey(change => change.ReceivableId);
        }
    }
}
