using System;
using System.Buffers;
using System.IO.Pipelines;
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
        var reader = request.BodyReader;
        // Not by a token: a read that a token ends is still going on for the server, which then can't end the request in order.
        using var late = new CancellationTokenSource(patience);
        using var called = late.Token.UnsafeRegister(static reader => ((PipeReader)reader).CancelPendingRead(), reader);
        return await ReadAsync(request, reader, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ArraySegment<byte>?> ReadAsync(HttpRequest request, PipeReader reader, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;

        // Memory is for what came, not for what is announced; a body that comes in one go gets just its length.
        var buffer = Array.Empty<byte>();
        var length = 0;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var (came, isLate, isTooLong) = (read.Buffer, read.IsCanceled, length + read.Buffer.Length > Limit);
            if (!isLate && !isTooLong)
            {
                var wanted = length + (int)came.Length;
                if (wanted > buffer.Length)
                    Array.Resize(ref buffer, Math.Max(wanted, (int)Math.Min(buffer.Length * 2L, request.ContentLength ?? Limit)));
                came.CopyTo(buffer.AsSpan(length));
                length = wanted;
            }

            reader.AdvanceTo(came.End);
            if (isLate)
                throw new TimeoutException("The body didn't come in time.");
            if (isTooLong)
                return null;
            if (read.IsCompleted)
                return new ArraySegment<byte>(buffer, 0, length);
        }
    }
}
