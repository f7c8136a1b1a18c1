namespace CollectionCoachBot.Storage;

/// <summary>Adds many rows to one table, in the context's transaction.</summary>
internal interface IRowInsert : IAsyncDisposable
{
    /// <summary>At the latest with the next <see cref="FlushAsync"/>. Until then nothing else may be asked of the connection.</summary>
    /// <param name="values">As they are stored, in the columns' order; what is the same object as in the row before needn't be written again. May be used again afterwards.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask AddAsync(object?[] values, CancellationToken cancellationToken);

    /// <summary>Writes what wasn't written yet.</summary>
    ValueTask FlushAsync(CancellationToken cancellationToken);
}
