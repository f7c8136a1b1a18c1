using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>
/// The next date with which a log card was shown. A card may be saved days later, when another date would be suggested: only this tells
/// a date that was left as it stood from one that the rep chose.
/// </summary>
internal sealed class ShownForm
{
    /// <summary>The form's id.</summary>
    public required string Id { get; init; }

    /// <summary>Null: none was suggested.</summary>
    public DateOnly? Next { get; init; }

    public required DateTimeOffset ShownAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ShownForm>
    {
        public void Configure(EntityTypeBuilder<ShownForm> builder) => builder.ToTable("ShownForms");
    }
}
