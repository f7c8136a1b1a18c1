using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>
/// What the address of a letter's file stands for. The address holds nothing but the id: 128 random bits that nobody can guess, good for
/// one letter, and for a short while only.
/// </summary>
internal sealed class LetterLink
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>Who asked: their scope decides again when the file is fetched.</summary>
    public required string PersonId { get; init; }

    /// <summary>The customer in the ledger; null for one that isn't listed.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The coaching that the letter was asked for in; null: from the ledger alone.</summary>
    public string? SessionId { get; init; }

    public required OverdueStage Stage { get; init; }

    /// <summary>The letter's language, which may be another than its reader's.</summary>
    public required Language Language { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<LetterLink>
    {
        public void Configure(EntityTypeBuilder<LetterLink> builder) => builder.ToTable("LetterLinks").HasIndex(link => link.ExpiresAt);
    }
}
