using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>Who decided what about a message that may not have arrived. Lives as long as its outbox row.</summary>
internal sealed class DeliveryStep
{
    public string Id { get; init; } = OpaqueId.New();

    public required string OutboxRowId { get; init; }

    /// <summary>
    /// The step before it, for a row's first step the row. One step follows each: of two presses at once, or of one that comes again after
    /// the message got lost once more, only the first counts.
    /// </summary>
    public required string AfterId { get; init; }

    public required DeliveryAct Act { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DeliveryStep>
    {
        public void Configure(EntityTypeBuilder<DeliveryStep> builder)
        {
            builder.ToTable("DeliverySteps").HasIndex(step => step.AfterId).IsUnique();
            builder.HasOne<OutboxRow>().WithMany().HasForeignKey(step => step.OutboxRowId);
        }
    }
}
