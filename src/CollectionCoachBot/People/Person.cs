using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollectionCoachBot.People;

/// <summary>Somebody of the tenant, filled from every activity and from the rosters of the bot's teams.</summary>
internal sealed class Person
{
    public string Id { get; init; } = OpaqueId.New();

    public required string TenantId { get; init; }

    /// <summary>Entra object id.</summary>
    public required string AadObjectId { get; init; }

    /// <summary>The id by which the channel knows them ("29:…").</summary>
    public string? ChannelUserId { get; set; }

    /// <summary>Lower case.</summary>
    public string? Email { get; set; }

    /// <summary>User principal name, lower case.</summary>
    public string? Upn { get; set; }

    public string Name { get; set; } = "";

    /// <summary>Somebody of another company who was let into the tenant, or anonymous: they get no data, and where they are no account is posted.</summary>
    public bool IsGuest { get; set; }

    /// <summary>Teams told once who they are. Until then nobody knows whether they are a guest: an activity doesn't say.</summary>
    public bool IsProfileKnown { get; set; }

    /// <summary>What they chose with <c>language</c>; null: decided by what they type, else by <see cref="Locale"/>.</summary>
    public Language? Language { get; set; }

    /// <summary>The language of what they last typed, where it spoke for one: a button or a number changes nothing.</summary>
    public Language? Heard { get; set; }

    public string? Locale { get; set; }

    /// <summary>IANA name as Teams reports it; null: the configured default.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The names under which a ledger may give this person as owner: UPN, e-mail, Entra object id.</summary>
    public IEnumerable<string> OwnerNames => new[] { Upn, Email, AadObjectId }.OfType<string>().Distinct();

    /// <summary>The language in which the bot writes to them by itself.</summary>
    public Language Speaks => Language ?? Heard ?? Languages.FromLocale(Locale);

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("People").HasIndex(person => new { person.TenantId, person.AadObjectId }).IsUnique();
            builder.HasIndex(person => person.Email);
            builder.HasIndex(person => person.Upn);
            builder.Ignore(person => person.OwnerNames);
            builder.Ignore(person => person.Speaks);
        }
    }
}
