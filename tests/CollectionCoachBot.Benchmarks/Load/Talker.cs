using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;

namespace CollectionCoachBot.Benchmarks.Load;

/// <summary>One person in one personal chat with the bot.</summary>
/// <param name="authorization">The Authorization header of each request; null for none.</param>
/// <param name="connection">One that others use too, at other times; null for a connection of their own.</param>
internal sealed class Talker(
    string botAddress, ReplyListener replies, int number, string name, string? authorization = null, HttpClient? connection = null)
{
    public const string Tenant = "00000000-0000-0000-0000-0000000000aa";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Uri _messages = new(botAddress + "/api/messages");
    private readonly HttpClient _http = connection ?? NewConnection();
    private readonly string _conversation = $"a:conversation-{number}";
    private readonly long _firstId = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
    private int _said;

    public static HttpClient NewConnection() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 1, UseProxy = false, UseCookies = false });

    public int Said => Volatile.Read(ref _said);

    /// <summary>Waits until something listens where the bot should.</summary>
    public async Task WaitForBotAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(IPAddress.Loopback, _messages.Port, patience.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(5, patience.Token);
            }
        }
    }

    /// <summary>Says it, and waits for the bot's reply and for its answer to the request.</summary>
    /// <exception cref="InvalidOperationException">It replied something else.</exception>
    public async Task SayAsync(Step step, CancellationToken cancellationToken)
    {
        var reply = replies.NextAsync(_conversation);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Activity(step.Say.Replace(Step.Name, name, StringComparison.Ordinal))));
        content.Headers.ContentType = Json;
        using var request = new HttpRequestMessage(HttpMethod.Post, _messages) { Content = content };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        var said = await reply.WaitAsync(Patience, cancellationToken);
        if (!said.Contains(step.Expect, StringComparison.Ordinal))
            throw new InvalidOperationException($"After \"{step.Say}\" the bot said, without \"{step.Expect}\": {said}");
    }

    /// <summary>A message as Teams sends it.</summary>
    private object Activity(string text) => new
    {
        type = "message",
        id = (_firstId + ++_said).ToString(System.Globalization.CultureInfo.InvariantCulture),
        timestamp = "2026-01-05T08:00:00.000Z",
        localTimestamp = "2026-01-05T16:00:00.000+08:00",
        localTimezone = "Asia/Shanghai",
        channelId = "msteams",
        serviceUrl = replies.ServiceUrl,
        text,
        textFormat = "plain",
        locale = "en-US",
        from = new { id = $"29:person-{number}", name = "Rep", aadObjectId = $"00000000-0000-0000-0000-{number:000000000000}" },
        conversation = new { conversationType = "personal", tenantId = Tenant, id = _conversation },
        recipient = new { id = "28:bot", name = "bot" },
        entities = new[] { new { type = "clientInfo", locale = "en-US", country = "US", platform = "Web", timezone = "Asia/Shanghai" } },
        channelData = new { tenant = new { id = Tenant } },
    };
}
