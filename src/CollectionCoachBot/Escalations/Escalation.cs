using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Escalations;

/// <summary>升级: an account handed upwards, from open to closed. One open escalation a customer.</summary>
internal sealed class Escalation
{
    public string Id { get; init; } = OpaqueId.New();

    public required string CustomerId { get; init; }

    /// <summary>The known conversation (channel or group) in whose thread it stands.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The channel's full conversation id, with <c>;messageid=</c> where it is a thread.</summary>
    public required string ThreadId { get; init; }

    public required string RequestedById { get; init; }

    public string? Reason { get; init; }

    /// <summary>The language in which it was asked for, and in which its card stands in the thread.</summary>
    public required Language Language { get; init; }

    public EscalationState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Rises with each step, so that two presses at once don't overwrite each other.</summary>
    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Escalation>
    {
        public void Configure(EntityTypeBuilder<Escalation> builder)
        {
            builder.ToTable("Escalations").HasIndex(escalation => escalation.CustomerId).IsUnique().HasFilter("\"State\" <> 'Closed'");
            builder.Property(escalation => escalation.Version).IsConcurrencyToken();
            builder.HasOne<Customer>().WithMany().HasForeignKey(escalation => escalation.CustomerId);
        }
    }
}
