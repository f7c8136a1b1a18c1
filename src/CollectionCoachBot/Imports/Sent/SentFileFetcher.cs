using System.Net;
using System.Security.Cryptography;
using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>Fetches a file from where Teams keeps it: no token goes there, no redirect is followed, and both size and time end somewhere.</summary>
internal sealed class SentFileFetcher(SentFileHosts hosts) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(10) })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <returns>The file from its beginning, gone when it is closed, and its SHA-256.</returns>
    /// <exception cref="SentFileRefusedException">It isn't there any more, is elsewhere, too big, or didn't come whole in time.</exception>
    /// <exception cref="IOException">The disk is full or failed.</exception>
    public async Task<(FileStream Content, string Digest)> FetchAsync(string url, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(url))
            throw new SentFileRefusedException("sent-elsewhere");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(Patience);
        var content = NamelessFile.Open();
        try
        {
            using var answer = await AskAsync(url, time.Token);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using var from = await answer.Content.ReadAsStreamAsync(time.Token);
            var buffer = new byte[81_920];
            for (var read = await ReadAsync(from, buffer, time.Token); read > 0; read = await ReadAsync(from, buffer, time.Token))
            {
                if (content.Length + read > LedgerFile.MaxBytes)
                    throw new SentFileRefusedException("sent-too-big");
                hash.AppendData(buffer, 0, read);
                await content.WriteAsync(buffer.AsMemory(0, read), time.Token);
            }

            await content.FlushAsync(time.Token);
            if (answer.Content.Headers.ContentLength is { } said && said != content.Length)
                throw new SentFileRefusedException("sent-not-whole");
            content.Position = 0;
            return (content, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await content.DisposeAsync();
            throw new SentFileRefusedException("sent-not-whole");
        }
        catch
        {
            await content.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> AskAsync(string url, CancellationToken cancellationToken)
    {
        HttpResponseMessage answer;
        try
        {
            answer = await _http.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException)
        {
            throw new SentFileRefusedException("sent-not-whole");
        }

        if (answer.StatusCode == HttpStatusCode.OK && !(answer.Content.Headers.ContentLength > LedgerFile.MaxBytes))
            return answer;
        var tooBig = answer.StatusCode == HttpStatusCode.OK;
        answer.Dispose();
        throw new SentFileRefusedException(tooBig ? "sent-too-big" : "sent-gone");
    }

    /// <summary>A fault of the connection looks like one of the disk, and must not be taken for it.</summary>
    private static async Task<int> ReadAsync(Stream from, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await from.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            throw new SentFileRefusedException("sent-not-whole");
        }
    }
}
