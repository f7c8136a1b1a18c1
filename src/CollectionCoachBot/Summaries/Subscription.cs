using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Summaries;

/// <summary>订阅: a channel's weekly summary.</summary>
internal sealed class Subscription
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>The known conversation of the channel; one subscription each.</summary>
    public required string ConversationId { get; init; }

    public required DayOfWeek Day { get; set; }

    public required TimeOnly Time { get; set; }

    /// <summary>IANA name.</summary>
    public required string TimeZone { get; set; }

    public required Language Language { get; set; }

    public required string CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the next one is due; moved on in the transaction that writes its outbox row.</summary>
    public required DateTimeOffset NextAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Subscription>
    {
        public void Configure(EntityTypeBuilder<Subscription> builder)
        {
            builder.ToTable("Subscriptions").HasIndex(subscription => subscription.ConversationId).IsUnique();
            builder.HasIndex(subscription => subscription.NextAt);
        }
    }
}
