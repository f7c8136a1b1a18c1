using System.Threading.Channels;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports;

/// <summary>
/// The files that this program has received and not yet imported, first come, first served. A file counts from its first byte on, so that many at
/// once don't fill the disk.
/// </summary>
internal sealed class ImportQueue(IOptions<LedgerApiOptions> options)
{
    private readonly SemaphoreSlim _places = new(options.Value.Waiting);
    private readonly Channel<QueuedImport> _files = Channel.CreateUnbounded<QueuedImport>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>This running program, among all that ever were.</summary>
    public string Worker { get; } = OpaqueId.New();

    /// <summary>Null: all are taken.</summary>
    public ImportPlace? TryEnter() => _places.Wait(0) ? new ImportPlace(() => _places.Release()) : null;

    /// <returns>False: the program ends, and nobody would import it.</returns>
    public bool TryAdd(QueuedImport file) => _files.Writer.TryWrite(file);

    public IAsyncEnumerable<QueuedImport> ReadAllAsync(CancellationToken cancellationToken) => _files.Reader.ReadAllAsync(cancellationToken);

    /// <summary>No more is taken from here on.</summary>
    /// <returns>What was still waiting.</returns>
    public IReadOnlyList<QueuedImport> Close()
    {
        _files.Writer.TryComplete();
        var left = new List<QueuedImport>();
        while (_files.Reader.TryRead(out var file))
            left.Add(file);
        return left;
    }
}
