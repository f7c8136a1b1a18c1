using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.FollowUps;

/// <summary>跟进: the next action on a customer, with its date and owner.</summary>
internal sealed class FollowUp
{
    public string Id { get; init; } = OpaqueId.New();

    public string? CustomerId { get; init; }

    public string? UnlistedName { get; init; }

    /// <summary>Whose it is, and who is reminded.</summary>
    public required string PersonId { get; init; }

    public string? CallLogId { get; init; }

    public required DateOnly DueOn { get; set; }

    /// <summary>When the reminder goes out: 09:00 in the owner's time zone on <see cref="DueOn"/> or the working day before it.</summary>
    public required DateTimeOffset RemindAt { get; set; }

    public FollowUpState State { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<FollowUp>
    {
        public void Configure(EntityTypeBuilder<FollowUp> builder)
        {
            builder.ToTable("FollowUps").HasIndex(followUp => new { followUp.PersonId, followUp.State, followUp.DueOn });
            builder.HasIndex(followUp => new { followUp.State, followUp.RemindAt });
            builder.HasIndex(followUp => new { followUp.CustomerId, followUp.State });
        }
    }
}
