using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace BotFramework.Tests.Integration;

/// <summary>A request as bytes on a connection, with whatever an HTTP client wouldn't let through.</summary>
internal sealed record RawRequest
{
    // Only keeps a test that would wait for ever from doing so.
    private static readonly TimeSpan Hung = TimeSpan.FromSeconds(60);

    public string Method { get; init; } = "POST";

    public string Target { get; init; } = "/api/messages";

    /// <summary>The line of the content type; empty for none.</summary>
    public string ContentType { get; init; } = "Content-Type: application/json; charset=utf-8";

    /// <summary>The lines that say how long the body is; null for the truth.</summary>
    public string? Length { get; init; }

    /// <summary>More lines, each with its end.</summary>
    public string More { get; init; } = "";

    /// <summary>False: the empty line that ends the headers doesn't come.</summary>
    public bool EndsHeaders { get; init; } = true;

    public byte[] Body { get; init; } = [];

    /// <summary>Whether the connection ends in this direction after the last byte.</summary>
    public bool HangsUp { get; init; }

    /// <summary>What comes, a byte at a time, once the rest has been sent, for as long as nobody answers.</summary>
    public string Drip { get; init; } = "";

    /// <returns>The status, 0 for no answer; the headers as text; the body.</returns>
    public async Task<(int Status, string Headers, string Body)> SendAsync(Uri to, string? authorization)
    {
        using var hung = new CancellationTokenSource(Hung);
        using var client = new TcpClient();
        await client.ConnectAsync(to.Host, to.Port, hung.Token);
        var stream = client.GetStream();
        var answer = new StreamReader(stream, Encoding.Latin1);
        var first = FirstLineAsync(answer, hung.Token);
        try
        {
            await stream.WriteAsync(Head(to, authorization), hung.Token);
            await stream.WriteAsync(Body, hung.Token);
            if (HangsUp)
                client.Client.Shutdown(SocketShutdown.Send);
            for (var sent = 0; Drip.Length > 0 && !first.IsCompleted; sent++)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes([Drip[sent % Drip.Length]]), hung.Token);
                await Task.WhenAny(first, Task.Delay(TimeSpan.FromMilliseconds(20), hung.Token));
            }
        }
        catch (Exception e) when (HasEnded(e))
        {
            // The server has said all that it wanted to before it had everything.
        }

        return await ReadAsync(await first, answer, hung.Token);
    }

    private byte[] Head(Uri to, string? authorization)
    {
        var lines = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{Method} {Target} HTTP/1.1\r\nHost: {to.Authority}\r\n"));
        foreach (var line in (string?[])[ContentType, authorization is null ? null : "Authorization: " + authorization, Length ?? string.Create(CultureInfo.InvariantCulture, $"Content-Length: {Body.Length}")])
        {
            if (!string.IsNullOrEmpty(line))
                lines.Append(line).Append("\r\n");
        }

        return Encoding.Latin1.GetBytes(lines.Append(More).Append(EndsHeaders ? "\r\n" : "").ToString());
    }

    private static bool HasEnded(Exception e) =>
        (e as SocketException ?? e.InnerException as SocketException)?.SocketErrorCode is SocketError.ConnectionReset or SocketError.Shutdown or SocketError.NotConnected;

    /// <summary>Null where the connection ends without an answer, in whichever way it ends.</summary>
    private static async Task<string?> FirstLineAsync(StreamReader answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.ReadLineAsync(cancellationToken);
        }
        catch (IOException e) when (HasEnded(e))
        {
            return null;
        }
    }

    private static async Task<(int Status, string Headers, string Body)> ReadAsync(string? first, StreamReader answer, CancellationToken cancellationToken)
    {
        if (first is null)
            return (0, "", "");
        var headers = new StringBuilder();
        var length = 0;
        while (await answer.ReadLineAsync(cancellationToken) is { Length: > 0 } line)
        {
            headers.Append(line).Append('\n');
            if (line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line["Content-Length: ".Length..], CultureInfo.InvariantCulture);
        }

        var body = new char[length];
        var read = length == 0 ? 0 : await answer.ReadBlockAsync(body, cancellationToken);
        return (int.Parse(first.Split(' ')[1], CultureInfo.InvariantCulture), headers.ToString(), new string(body, 0, read));
    }
}
