using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Files;

/// <summary>
/// What the address of a file stands for. The address holds nothing but the id: 128 random bits that nobody can guess, good for
/// one file, and for a short while only.
/// </summary>
internal sealed class FileLink
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>Who asked: what they may see decides again when the file is fetched.</summary>
    public required string PersonId { get; init; }

    /// <summary>Whose file it is: the <see cref="IFileSource.Kind"/> of a feature.</summary>
    public required string Kind { get; init; }

    /// <summary>Which of that feature's files, in its own words; ids, nothing of what the file says.</summary>
    public required string Subject { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FileLink>
    {
        public void Configure(EntityTypeBuilder<FileLink> builder) => builder.ToTable("FileLinks").HasIndex(link => link.ExpiresAt);
    }
}
