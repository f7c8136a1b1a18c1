using System.Threading.Channels;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>The sent files that this program has to try or to import, one after the other.</summary>
internal sealed class SentLedgerQueue
{
    /// <summary>More than these wait seldom: each was sent by an administrator.</summary>
    private const int Most = 20;

    private readonly Channel<string> _ids = Channel.CreateBounded<string>(Most);

    /// <returns>False: too many wait.</returns>
    public bool TryAdd(string id) => _ids.Writer.TryWrite(id);

    public IAsyncEnumerable<string> ReadAllAsync(CancellationToken cancellationToken) => _ids.Reader.ReadAllAsync(cancellationToken);
}
