using Microsoft.Bot.Builder;

namespace BotFramework.Tests.State;

/// <summary>Counts what is read and written.</summary>
internal sealed class CountingStorage(IStorage inner) : IStorage
{
    internal int Reads { get; private set; }

    internal int Writes { get; private set; }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads++;
        return inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Writes++;
        return inner.WriteAsync(changes, cancellationToken);
    }
}
