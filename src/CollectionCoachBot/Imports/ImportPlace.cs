namespace CollectionCoachBot.Imports;

/// <summary>One of the few places for files that come in or wait. Given back once, whoever does it.</summary>
internal sealed class ImportPlace(Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
