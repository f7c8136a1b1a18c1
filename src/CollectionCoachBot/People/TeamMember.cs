using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.People;

/// <summary>A person on the roster of a team that the bot is in.</summary>
internal sealed class TeamMember
{
    public required string TeamId { get; init; }

    public required string PersonId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TeamMember>
    {
        public void Configure(EntityTypeBuilder<TeamMember> builder)
        {
            builder.ToTable("TeamMembers").HasKey(member => new { member.TeamId, member.PersonId });
            builder.HasOne<Person>().WithMany().HasForeignKey(member => member.PersonId);
        }
    }
}
