using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Escalations;

/// <summary>One thing that happened to an escalation: who did what, when, with which words.</summary>
internal sealed class EscalationStep
{
    public string Id { get; init; } = OpaqueId.New();

    public required string EscalationId { get; init; }

    /// <summary>The state that the step led to; the one before it where somebody only added words.</summary>
    public required EscalationState State { get; init; }

    public required string PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? Note { get; init; }

    /// <summary>Of the closing step.</summary>
    public EscalationResult? Result { get; init; }

    /// <summary>The id of the form that was pressed; a second press of the same form finds this row.</summary>
    public required string FormId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EscalationStep>
    {
        public void Configure(EntityTypeBuilder<EscalationStep> builder)
        {
            builder.ToTable("EscalationSteps").HasIndex(step => step.FormId).IsUnique();
            builder.HasOne<Escalation>().WithMany().HasForeignKey(step => step.EscalationId);
        }
    }
}
