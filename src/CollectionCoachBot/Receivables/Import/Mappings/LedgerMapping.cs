using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Receivables.Import.Mappings;

/// <summary>How the files of one source are read, kept under a name that an import can give.</summary>
internal sealed class LedgerMapping
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>As the person wrote it; compared in small letters, as <see cref="Key"/>.</summary>
    public required string Name { get; set; }

    public required string Key { get; init; }

    /// <summary>A <see cref="MappingContent"/> as JSON.</summary>
    public required string Content { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<LedgerMapping>
    {
        public void Configure(EntityTypeBuilder<LedgerMapping> builder) =>
            builder.ToTable("LedgerMappings").HasIndex(mapping => mapping.Key).IsUnique();
    }
}
