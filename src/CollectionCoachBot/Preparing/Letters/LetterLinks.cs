using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Makes the addresses of letters' files and finds what they stand for.</summary>
internal sealed class LetterLinks(IDbContextFactory<CoachDb> databases, PublicAddress address, IOptions<LetterOptions> options, TimeProvider clock)
{
    public const string Path = "files";

    public int Minutes => (int)options.Value.LinkLifetime.TotalMinutes;

    /// <summary>Null where this program doesn't know the address at which people reach it.</summary>
    public async Task<Uri?> CreateAsync(Person person, CustomerCase about, Language language, CancellationToken cancellationToken)
    {
        if (address.Find() is not { } home)
            return null;
        var link = new LetterLink
        {
            PersonId = person.Id, CustomerId = about.Account?.CustomerId, SessionId = about.SessionId, Stage = about.Stage, Language = language,
            ExpiresAt = clock.GetUtcNow() + options.Value.LinkLifetime,
        };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(link);
        await db.SaveChangesAsync(cancellationToken);
        return new Uri(home, $"{Path}/{link.Id}");
    }

    /// <summary>Null: there is none, or its time is over.</summary>
    public async Task<LetterLink?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length != OpaqueId.Length)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var link = await db.Set<LetterLink>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == id, cancellationToken);
        return link?.ExpiresAt > clock.GetUtcNow() ? link : null;
    }
}
