using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Bot;

/// <summary>An activity that was acted on: a slow turn is delivered again with the same id, and must not be acted on twice.</summary>
internal sealed class HandledActivity
{
    /// <summary>Channel, conversation and activity id, hashed to a fixed length.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HandledActivity>
    {
        public void Configure(EntityTypeBuilder<HandledActivity> builder)
        {
            builder.ToTable("HandledActivities").HasKey(handled => handled.Key);
            builder.HasIndex(handled => handled.At);
        }
    }
}
