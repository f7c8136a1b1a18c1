namespace CollectionCoachBot.Storage;

/// <summary>A conversation's turn, which is somebody's until it is given back by disposing of it.</summary>
internal interface ITurnLease : IAsyncDisposable
{
    /// <summary>Cancelled when it became another's before it was given back, as after a process stood still: what its holder is at must end.</summary>
    CancellationToken Lost { get; }
}
