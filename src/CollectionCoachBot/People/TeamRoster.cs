using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.People;

/// <summary>When the roster of a team was last read to its end. Whoever joined since isn't known, so that an old one isn't relied on.</summary>
internal sealed class TeamRoster
{
    /// <summary>An older roster counts as unread: a channel is then shown no account.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(1);

    public required string TeamId { get; init; }

    public required DateTimeOffset ReadAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<TeamRoster>
    {
        public void Configure(EntityTypeBuilder<TeamRoster> builder) => builder.ToTable("TeamRosters").HasKey(roster => roster.TeamId);
    }
}
