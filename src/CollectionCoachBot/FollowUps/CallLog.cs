using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.FollowUps;

/// <summary>沟通记录: one contact with a customer.</summary>
internal sealed class CallLog
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>The form's id, made when its card was built: a second press, or a redelivery, finds this row instead of making another.</summary>
    public required string FormId { get; init; }

    public string? CustomerId { get; init; }

    public string? UnlistedName { get; init; }

    public required string PersonId { get; init; }

    public string? SessionId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required Outcome Outcome { get; init; }

    public OverdueStage? Stage { get; init; }

    public Attitude? Attitude { get; init; }

    public WhyUnpaid? WhyUnpaid { get; init; }

    public string? Note { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CallLog>
    {
        public void Configure(EntityTypeBuilder<CallLog> builder)
        {
            builder.ToTable("CallLogs").HasIndex(log => log.FormId).IsUnique();
            builder.HasIndex(log => new { log.CustomerId, log.At });
            builder.HasIndex(log => new { log.PersonId, log.At });
        }
    }
}
