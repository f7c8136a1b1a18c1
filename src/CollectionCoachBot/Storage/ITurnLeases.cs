namespace CollectionCoachBot.Storage;

/// <summary>Whose turn it is in a conversation, among all programs that hear it.</summary>
internal interface ITurnLeases
{
    /// <param name="key">The conversation.</param>
    /// <param name="lasts">How long it holds at most, for a holder that crashes or hangs.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What gives it back when disposed; null when it wasn't free in time.</returns>
    ValueTask<IAsyncDisposable?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken);
}
