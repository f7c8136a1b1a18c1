using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>Money of a customer that belongs to no invoice yet, by currency, as of the newest ledger that spoke of it: payments, credit notes, overpayments.</summary>
internal sealed class UnappliedCash
{
    public string Id { get; init; } = OpaqueId.New();

    public required string CustomerId { get; init; }

    /// <summary>ISO 4217 code of three letters.</summary>
    public required string Currency { get; init; }

    /// <summary>Above zero.</summary>
    public required decimal Amount { get; init; }

    /// <summary>The date of the ledger that says so.</summary>
    public required DateOnly AsOf { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<UnappliedCash>
    {
        public void Configure(EntityTypeBuilder<UnappliedCash> builder)
        {
            builder.ToTable("UnappliedCash").HasIndex(cash => new { cash.CustomerId, cash.Currency }).IsUnique();
            builder.HasOne<Customer>().WithMany().HasForeignKey(cash => cash.CustomerId);
        }
    }
}
