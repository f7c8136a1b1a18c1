using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Keeps the search index of the newest import, whichever program imported. It is built beside the turns: the old one answers meanwhile, unless the new one comes at
/// once. A process that has none yet waits for its first.
/// </summary>
internal sealed class IndexKeeper(IDbContextFactory<CoachDb> databases) : IDisposable
{
    /// <summary>How long a turn waits for a newer index than the one that is there. A ledger of fifty thousand customers is indexed in this time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _starting = new();
    private readonly CancellationTokenSource _closing = new();
    private volatile Built? _built;
    private Task<Built>? _building;

    public async Task<SearchIndex> IndexAsync(CancellationToken cancellationToken)
    {
        var version = await VersionAsync(cancellationToken);
        Task? patience = null;
        while (_built?.Version != version)
        {
            var building = Building();
            if (_built is { } old && await Task.WhenAny(building, patience ??= Task.Delay(Patience, cancellationToken)) != building)
            {
                cancellationToken.ThrowIfCancellationRequested();
                return old.Index;
            }

            // It may have been begun before the import that this turn has seen: then the next one is.
            if ((await building.WaitAsync(cancellationToken)).Version != version)
                version = await VersionAsync(cancellationToken);
        }

        return _built.Index;
    }

    public void Dispose()
    {
        _closing.Cancel();
        _closing.Dispose();
    }

    private Task<Built> Building()
    {
        lock (_starting)
        {
            if (_building is not { IsCompleted: false })
                _building = Task.Run(() => BuildAsync(_closing.Token));
            return _building;
        }
    }

    private async Task<Built> BuildAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);

        // Read before the customers: what is imported in between is read again, not missed.
        var version = await SearchedCustomers.VersionAsync(db, cancellationToken);
        using var builder = new SearchIndexBuilder();
        await foreach (var customer in SearchedCustomers.AllAsync(db, cancellationToken))
            builder.Add(customer);
        return _built = new Built(version, builder.Build(_built?.Index, cancellationToken));
    }

    private async Task<long> VersionAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await SearchedCustomers.VersionAsync(db, cancellationToken);
    }

    private sealed record Built(long Version, SearchIndex Index);
}
