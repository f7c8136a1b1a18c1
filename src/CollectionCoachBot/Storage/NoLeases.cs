namespace CollectionCoachBot.Storage;

/// <summary>For the one bot on a database: it is always its turn.</summary>
internal sealed class NoLeases : ITurnLeases
{
    public ValueTask<ITurnLease?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken) => new(Nothing.Instance);

    private sealed class Nothing : ITurnLease
    {
        public static Nothing Instance { get; } = new();

        public CancellationToken Lost => CancellationToken.None;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
