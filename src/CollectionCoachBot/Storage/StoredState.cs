using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Storage;

/// <summary>One entry of the bot's state: a conversation's dialog, as JSON under short type names, the same for both sources of the SDK.</summary>
internal sealed class StoredState
{
    public required string Key { get; init; }

    public required string Json { get; set; }

    public required string ETag { get; set; }

    public required DateTimeOffset UpdatedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<StoredState>
    {
        public void Configure(EntityTypeBuilder<StoredState> builder)
        {
            builder.ToTable("StoredStates").HasKey(state => state.Key);
            builder.Property(state => state.ETag).IsConcurrencyToken();
        }
    }
}
