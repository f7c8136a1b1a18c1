using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Files;

/// <summary>Makes the addresses of files and finds what they stand for.</summary>
internal sealed class FileLinks(IDbContextFactory<CoachDb> databases, PublicAddress address, IOptions<FileLinkOptions> options, TimeProvider clock)
{
    public const string Path = "files";

    public int Minutes => (int)options.Value.LinkLifetime.TotalMinutes;

    /// <summary>Null where this program doesn't know the address at which people reach it.</summary>
    /// <param name="person">Who asks.</param>
    /// <param name="kind">The feature's <see cref="IFileSource.Kind"/>.</param>
    /// <param name="subject">Which of its files.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Uri?> CreateAsync(Person person, string kind, string subject, CancellationToken cancellationToken) =>
        (await CreateAsync(person, kind, [subject], cancellationToken))?[0];

    /// <inheritdoc cref="CreateAsync(Person, string, string, CancellationToken)"/>
    public async Task<IReadOnlyList<Uri>?> CreateAsync(Person person, string kind, IReadOnlyList<string> subjects, CancellationToken cancellationToken)
    {
        if (address.Find() is not { } home)
            return null;
        var until = clock.GetUtcNow() + options.Value.LinkLifetime;
        var links = subjects.Select(subject => new FileLink { PersonId = person.Id, Kind = kind, Subject = subject, ExpiresAt = until }).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.AddRange(links);
        await db.SaveChangesAsync(cancellationToken);
        return links.ConvertAll(link => new Uri(home, $"{Path}/{link.Id}"));
    }

    /// <summary>Null: there is none, or its time is over.</summary>
    public async Task<FileLink?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (id.Length != OpaqueId.Length)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var link = await db.Set<FileLink>().AsNoTracking().FirstOrDefaultAsync(known => known.Id == id, cancellationToken);
        return link?.ExpiresAt > clock.GetUtcNow() ? link : null;
    }
}
