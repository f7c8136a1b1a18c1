namespace CollectionCoachBot.Imports;

/// <summary>One import at a time in this program, by whichever way its file came; the database sees to it among several programs.</summary>
internal sealed class ImportTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Waits for the one before it; given back by disposing of it.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        return new ImportPlace(() => _one.Release());
    }

    public void Dispose() => _one.Dispose();
}
