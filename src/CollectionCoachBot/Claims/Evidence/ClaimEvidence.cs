using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>Something provable that begins the limitation period of a customer's debts anew. Kept when it is taken back, with who did so.</summary>
internal sealed class ClaimEvidence
{
    public string Id { get; init; } = OpaqueId.New();

    public required string CustomerId { get; init; }

    /// <summary>As in the ledger; null: it is about all that was due.</summary>
    public string? InvoiceNumber { get; init; }

    public required EvidenceKind Kind { get; init; }

    /// <summary>The day of the paper, delivery or payment.</summary>
    public required DateOnly Day { get; init; }

    public required string LoggedById { get; init; }

    public required DateTimeOffset LoggedAt { get; init; }

    /// <summary>The form that it was logged with: a second press of its button finds this row.</summary>
    public required string FormId { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public string? WithdrawnById { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<ClaimEvidence>
    {
        public void Configure(EntityTypeBuilder<ClaimEvidence> builder)
        {
            builder.ToTable("ClaimEvidence").HasIndex(evidence => evidence.FormId).IsUnique();
            builder.HasIndex(evidence => evidence.CustomerId);
            builder.HasOne<Customer>().WithMany().HasForeignKey(evidence => evidence.CustomerId);
        }
    }
}
