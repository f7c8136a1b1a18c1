using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Reads ahead on another thread while what was read is written.</summary>
internal static class Ahead
{
    /// <summary>So many are read ahead: enough that neither waits for the other's slower moments.</summary>
    private const int Most = 4;

    /// <summary>The same in the same order. What the reading throws is thrown where its place in the order is; whoever stops early waits until it has stopped too.</summary>
    public static async IAsyncEnumerable<T> Of<T>(IEnumerable<T> source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(Most) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var reading = Task.Run(() => ReadAsync(source, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(cancellationToken))
                yield return item;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync<T>(IEnumerable<T> source, ChannelWriter<T> writer, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var item in source)
                await writer.WriteAsync(item, cancellationToken);
            writer.Complete();
        }
        catch (Exception e)
        {
            // Given on to whoever reads; here nobody would see it.
            writer.Complete(e);
        }
    }
}
