using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Finds customers by name, code, pinyin and pinyin initials, tolerant of width, case, spaces, punctuation and company suffixes, within
/// what the asker may see. Searches an index in memory, rebuilt when an import says that it is out of date, whichever
/// program did it.
/// </summary>
internal sealed class CustomerSearch(IDbContextFactory<CoachDb> databases) : IDisposable
{
    private readonly SemaphoreSlim _building = new(1, 1);
    private volatile Built? _built;

    /// <summary>The hits, best first: exact, prefix, contains, pinyin; the nearest only where nothing else is found.</summary>
    public async Task<IReadOnlyList<CustomerHit>> FindAsync(string text, Scope scope, int max, CancellationToken cancellationToken) =>
        (await IndexAsync(cancellationToken)).Find(text, scope, max, orNearest: true);

    /// <summary>Only customers whose whole name or whole code this is. Several where two companies bear one name.</summary>
    public async Task<IReadOnlyList<CustomerHit>> ExactAsync(string text, Scope scope, CancellationToken cancellationToken) =>
        (await IndexAsync(cancellationToken)).Exact(text, scope);

    /// <summary>
    /// The longest start of the text that finds customers, and the rest of the text: for "升级华信建材 老板失联" behind the command word,
    /// since Chinese has no spaces. At most <paramref name="max"/> hits; no "nearest" ones.
    /// </summary>
    public async Task<LongestStart> LongestStartAsync(string text, Scope scope, CancellationToken cancellationToken, int max = 6) =>
        LongestStart.In(await IndexAsync(cancellationToken), text, scope, max);

    public void Dispose() => _building.Dispose();

    private async Task<SearchIndex> IndexAsync(CancellationToken cancellationToken)
    {
        if (_built is { } current && current.Version == await VersionAsync(cancellationToken))
            return current.Index;

        // Whoever waits holds no connection, and looks again then: an import may have come meanwhile, or another may have built it.
        await _building.WaitAsync(cancellationToken);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            var version = await VersionAsync(db, cancellationToken);
            if (_built is { } meanwhile && meanwhile.Version == version)
                return meanwhile.Index;
            var customers = await db.Set<Customer>().AsNoTracking()
                .Select(customer => new IndexedCustomer(customer.Id, customer.Code, customer.Name, customer.OwnerEmail))
                .ToListAsync(cancellationToken);
            var index = new SearchIndex(customers);
            _built = new Built(version, index);
            return index;
        }
        finally
        {
            _building.Release();
        }
    }

    private async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await VersionAsync(db, cancellationToken);
    }

    /// <summary>The number of the newest import; the sample is one too. Customers come, change and leave with one only. A look at the end of an index, since each message asks.</summary>
    private static async Task<long> VersionAsync(CoachDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT coalesce(MAX("Sequence"), 0) FROM "LedgerImports" """;
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    private sealed record Built(long Version, SearchIndex Index);
}
