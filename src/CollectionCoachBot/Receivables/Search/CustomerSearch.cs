using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Finds customers by name, other names, code, pinyin and pinyin initials, tolerant of width, case, spaces, punctuation, company suffixes and typing errors, within
/// what the asker may see. Searches an index in memory (<see cref="IndexKeeper"/>).
/// </summary>
internal sealed class CustomerSearch(IDbContextFactory<CoachDb> databases, IEnumerable<IRecentCustomers> recent, TimeProvider clock) : IDisposable
{
    /// <summary>Who was dealt with in this time counts as dealt with lately.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    private readonly IndexKeeper _keeper = new(databases);

    /// <summary>
    /// The hits, best first: exact, prefix, contains, pinyin; the nearest only where nothing else is found. Of equal matches the asker's own customers come first, then
    /// those they dealt with in the last thirty days.
    /// </summary>
    public async Task<IReadOnlyList<CustomerHit>> FindAsync(string text, Scope scope, int max, CancellationToken cancellationToken)
    {
        var index = await _keeper.IndexAsync(cancellationToken);
        var hits = index.Find(text, scope, max, orNearest: true);
        if (hits.Count < 2 && max > 1 || scope.Asker is null)
            return hits;

        // Only where there is something to order, since it asks the database.
        var dealtWith = await DealtWithAsync(scope.Asker, cancellationToken);
        return dealtWith.Count == 0 ? hits : index.Find(text, scope, max, orNearest: true, dealtWith);
    }

    /// <summary>Makes the index ready, so that the first message doesn't wait for it.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _keeper.IndexAsync(cancellationToken);

    /// <summary>Only customers whose whole name or whole code this is. Several where two companies bear one name.</summary>
    public async Task<IReadOnlyList<CustomerHit>> ExactAsync(string text, Scope scope, CancellationToken cancellationToken) =>
        (await _keeper.IndexAsync(cancellationToken)).Exact(text, scope);

    /// <summary>
    /// The longest start of the text that finds customers, and the rest of the text: for "升级华信建材 老板失联" behind the command word,
    /// since Chinese has no spaces. At most <paramref name="max"/> hits; no "nearest" ones.
    /// </summary>
    public async Task<LongestStart> LongestStartAsync(string text, Scope scope, CancellationToken cancellationToken, int max = 6) =>
        LongestStart.In(await _keeper.IndexAsync(cancellationToken), text, scope, max);

    public void Dispose() => _keeper.Dispose();

    private async Task<HashSet<string>> DealtWithAsync(Asker asker, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - Lately;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var feature in recent)
            ids.UnionWith(await feature.OfAsync(asker.PersonId, since, cancellationToken));
        return ids;
    }
}
