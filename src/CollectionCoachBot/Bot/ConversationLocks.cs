namespace CollectionCoachBot.Bot;

/// <summary>A lock for each conversation that has a turn running or waiting; a conversation at rest costs nothing.</summary>
internal sealed class ConversationLocks
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_entries)
                return _entries.Count;
        }
    }

    /// <returns>What gives the lock back when disposed; null when it wasn't free within <paramref name="patience"/>.</returns>
    public async Task<IDisposable?> TryTakeAsync(string key, TimeSpan patience, CancellationToken cancellationToken)
    {
        Entry entry;
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out entry!))
                _entries.Add(key, entry = new Entry());
            entry.Users++;
        }

        var taken = false;
        try
        {
            taken = await entry.Semaphore.WaitAsync(patience, cancellationToken);
        }
        finally
        {
            if (!taken)
                Leave(key, entry);
        }

        return taken ? new Release(this, key, entry) : null;
    }

    private void Leave(string key, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users > 0)
                return;
            _entries.Remove(key);
        }

        entry.Semaphore.Dispose();
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Release(ConversationLocks locks, string key, Entry entry) : IDisposable
    {
        private bool _done;

        public void Dispose()
        {
            if (_done)
                return;
            _done = true;
            entry.Semaphore.Release();
            locks.Leave(key, entry);
        }
    }
}
