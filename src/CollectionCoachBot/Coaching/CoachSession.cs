using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.Coaching;

/// <summary>What one coaching settled, so that a card's buttons need only this id. Once it is stored only the special case changes.</summary>
internal sealed class CoachSession
{
    public string Id { get; init; } = OpaqueId.New();

    public required string PersonId { get; init; }

    /// <summary>The customer in the ledger; null for an unlisted one.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The name the rep typed for a customer that isn't in the ledger.</summary>
    public string? UnlistedName { get; init; }

    public required OverdueStage Stage { get; init; }

    public required Attitude Attitude { get; init; }

    public WhyUnpaid? WhyUnpaid { get; init; }

    /// <summary>The style of the opening that was shown, so that the next cards vary.</summary>
    public Style? Style { get; set; }

    /// <summary>The special case that the rep chose on this card, by its id in the playbook; null: none. A customer of the ledger keeps it as well, and then that counts.</summary>
    public string? SpecialId { get; set; }

    /// <summary>The playbook that the card was made from, so that results can be compared later.</summary>
    public required string PlaybookVersion { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CoachSession>
    {
        public void Configure(EntityTypeBuilder<CoachSession> builder) =>
            builder.ToTable("CoachSessions").HasIndex(session => new { session.PersonId, session.CreatedAt });
    }
}
