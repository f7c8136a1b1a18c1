using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables;

/// <summary>Another name under which a customer is known: an earlier one, or another spelling in the ledger. A search finds the customer by it; nothing else uses it.</summary>
internal sealed class CustomerAlias
{
    public string Id { get; init; } = OpaqueId.New();

    public required string CustomerId { get; init; }

    /// <summary>As it was written; a customer has it once.</summary>
    public required string Name { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CustomerAlias>
    {
        public void Configure(EntityTypeBuilder<CustomerAlias> builder)
        {
            builder.ToTable("CustomerAliases").HasIndex(alias => new { alias.CustomerId, alias.Name }).IsUnique();
            builder.HasOne<Customer>().WithMany().HasForeignKey(alias => alias.CustomerId);
        }
    }
}
