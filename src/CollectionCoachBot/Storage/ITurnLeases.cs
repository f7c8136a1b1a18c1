namespace CollectionCoachBot.Storage;

/// <summary>Whose turn it is in a conversation, among all programs that hear it.</summary>
internal interface ITurnLeases
{
    /// <param name="key">The conversation.</param>
    /// <param name="lasts">How long it holds at most, for a holder that hangs. One that crashes loses it sooner.</param>
    /// <param name="patience">How long to wait for it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null when it wasn't free in time.</returns>
    ValueTask<ITurnLease?> TryTakeAsync(string key, TimeSpan lasts, TimeSpan patience, CancellationToken cancellationToken);
}
