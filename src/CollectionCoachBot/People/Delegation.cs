using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.People;

/// <summary>代理: somebody is away, and somebody else sees their customers and gets their reminders until a day.</summary>
internal sealed class Delegation
{
    public string Id { get; init; } = OpaqueId.New();

    /// <summary>Who is away.</summary>
    public required string PersonId { get; init; }

    public required string SubstituteId { get; init; }

    /// <summary>The business day on which it ends by itself: from that day on nobody stands in.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>Whoever is away, or a manager.</summary>
    public required string CreatedById { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public string? EndedById { get; set; }

    /// <summary>When it was ended before its day, or another took its place; null: neither.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public bool IsInForce(DateOnly today) => EndedAt is null && today < UntilOn;

    internal sealed class Mapping : IEntityTypeConfiguration<Delegation>
    {
        public void Configure(EntityTypeBuilder<Delegation> builder)
        {
            builder.ToTable("Delegations").HasIndex(delegation => new { delegation.SubstituteId, delegation.UntilOn });
            builder.HasIndex(delegation => new { delegation.PersonId, delegation.UntilOn });
            builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.PersonId);
            builder.HasOne<Person>().WithMany().HasForeignKey(delegation => delegation.SubstituteId);
        }
    }
}
