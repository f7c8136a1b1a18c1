using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Escalations;

/// <summary>An escalation that waits for its customer to be picked from a list: keeps the reason off the card.</summary>
internal sealed class EscalationRequest
{
    /// <summary>Stands on the buttons, and is the form id of the escalation that comes of it.</summary>
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>Who asked; nobody else may pick.</summary>
    public required string PersonId { get; init; }

    /// <summary>The known conversation in which it was asked.</summary>
    public required string ConversationId { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EscalationRequest>
    {
        public void Configure(EntityTypeBuilder<EscalationRequest> builder) => builder.ToTable("EscalationRequests");
    }
}
