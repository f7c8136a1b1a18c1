using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The body of a request, read as a whole: the JSON reader is synchronous, and the length has a limit.</summary>
internal static class RequestBody
{
    /// <summary>In bytes. Teams' own limit for a message is 100 KB.</summary>
    public const int Limit = 256 * 1024;

    /// <summary>
    /// How long a body may take. A channel sends it in one go, in milliseconds; who sends a byte now and then holds a connection and memory.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Null when it is longer than the limit, whatever length the request claims.</summary>
    /// <exception cref="TimeoutException">It didn't come within <paramref name="patience"/>.</exception>
    public static async Task<ArraySegment<byte>?> ReadAsync(HttpRequest request, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(patience);
        try
        {
            return await ReadAsync(request, late.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The body didn't come within {patience}.", e);
        }
    }

    private static async Task<ArraySegment<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;
        // One byte more than claimed, so that the end is seen without growing.
        var buffer = new byte[(int)(request.ContentLength ?? 4095) + 1];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return new ArraySegment<byte>(buffer, 0, length);
            length += read;
            if (length > Limit)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, Limit + 1));
        }
    }
}
