namespace CollectionCoachBot.Delivery;

/// <summary>
/// Keeps this process (each replica by itself: as many replicas may send as many times as much) under Teams' limits for sending: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour to one conversation, 50 in
/// 1 s over all. Asked before each request: it either counts it, or says how long to wait before asking again.
/// </summary>
internal sealed class Pacer
{
    private static readonly Limit[] PerConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1_800, TimeSpan.FromHours(1)),
    ];

    private static readonly Limit[] Overall = [new(50, TimeSpan.FromSeconds(1))];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Window> _conversations = new(StringComparer.Ordinal);
    private readonly Window _all = new(Overall);
    private DateTimeOffset _sweptAt = DateTimeOffset.MinValue;

    /// <returns>Zero: it may go now and is counted. Else the wait until it may be asked again.</returns>
    public TimeSpan Take(string conversationId, DateTimeOffset now)
    {
        lock (_lock)
        {
            Sweep(now);
            if (!_conversations.TryGetValue(conversationId, out var conversation))
                _conversations.Add(conversationId, conversation = new Window(PerConversation));
            var wait = TimeSpan.FromTicks(Math.Max(conversation.Wait(now).Ticks, _all.Wait(now).Ticks));
            if (wait > TimeSpan.Zero)
                return wait;
            conversation.Count(now);
            _all.Count(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Conversations that were quiet for the longest window count nothing any more.</summary>
    private void Sweep(DateTimeOffset now)
    {
        if (now - _sweptAt < TimeSpan.FromMinutes(10))
            return;
        _sweptAt = now;
        foreach (var (id, window) in _conversations)
        {
            if (window.IsQuiet(now))
                _conversations.Remove(id);
        }
    }

    private sealed record Limit(int Count, TimeSpan Within);

    private sealed class Window(Limit[] limits)
    {
        private readonly List<DateTimeOffset> _times = [];

        public TimeSpan Wait(DateTimeOffset now)
        {
            var wait = TimeSpan.Zero;
            foreach (var limit in limits)
            {
                if (_times.Count < limit.Count)
                    continue;
                var free = _times[^limit.Count] + limit.Within - now;
                if (free > wait)
                    wait = free;
            }

            return wait;
        }

        public void Count(DateTimeOffset now)
        {
            var most = limits[^1].Count;
            if (_times.Count >= 2 * most)
                _times.RemoveRange(0, _times.Count - most);
            _times.Add(now);
        }

        public bool IsQuiet(DateTimeOffset now) => _times.Count == 0 || now - _times[^1] >= limits[^1].Within;
    }
}
