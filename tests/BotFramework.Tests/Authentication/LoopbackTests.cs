using System.Net;
using System.Text;
using BotFramework.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace BotFramework.Tests.Authentication;

public sealed class LoopbackTests
{
    public static TheoryData<string, string, string, string, string?, string?, int> Requests => new()
    {
        // peer, host, content type, header, its value, service URL, status
        { "127.0.0.1", "localhost:3978", "application/json", "X-Any", "1", "http://localhost:9", 200 },
        { "::1", "[::1]:3978", "application/json; charset=utf-8", "X-Any", "1", "http://[::1]:9/api", 200 },
        { "::ffff:127.0.0.1", "127.0.0.1", "APPLICATION/JSON", "X-Any", "1", "https://127.0.0.1", 200 },
        { "127.0.0.1", "LOCALHOST", "application/json", "Origin", "http://localhost:56150", "http://localhost:9", 200 },
        { "10.0.0.7", "localhost", "application/json", "X-Any", "1", "http://localhost:9", 401 },
        { "", "localhost", "application/json", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "evil.example", "application/json", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost.evil.example", "application/json", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "", "application/json", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "text/plain", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json-patch", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "", "X-Any", "1", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "Forwarded", "for=10.0.0.7", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Forwarded-For", "127.0.0.1", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "x-forwarded-host", "localhost", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Original-For", "10.0.0.7", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "Origin", "https://evil.example", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "Origin", "null", "http://localhost:9", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Any", "1", "https://smba.trafficmanager.net/cn/", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Any", "1", "http://localhost@evil.example/", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Any", "1", "file:///etc/passwd", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Any", "1", "urn:botframework:websocket:1", 401 },
        { "127.0.0.1", "localhost", "application/json", "X-Any", "1", null, 401 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Without_an_app_id_only_this_machine_reaches_the_bot(
        string peer, string host, string contentType, string header, string? value, string? serviceUrl, int status)
    {
        var logger = new ListLogger();
        var turns = 0;
        var context = Request(peer, host, contentType, header, value, serviceUrl);

        await Local.Adapter(logger).ProcessAsync(context.Request, context.Response, new CallbackBot((_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }));

        Assert.Equal(status, context.Response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, turns);
        if (status == 401)
            Assert.Contains(logger.Lines, line => line.Contains("refused", StringComparison.Ordinal) && line.Contains("MicrosoftAppId", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bot_without_an_app_id_says_so_when_it_starts()
    {
        var logger = new ListLogger();

        Local.Authentication(logger);

        Assert.Equal(["MicrosoftAppId is not configured: the bot answers on loopback only."], logger.Lines);
    }

    private static DefaultHttpContext Request(
        string peer, string host, string contentType, string header, string? value, string? serviceUrl)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = peer.Length == 0 ? null : IPAddress.Parse(peer);
        context.Request.Method = "POST";
        context.Request.Host = new HostString(host);
        context.Request.ContentType = contentType.Length == 0 ? null : contentType;
        context.Request.Headers[header] = value;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Incoming.Json(Incoming.Message("你好", serviceUrl!))));
        return context;
    }
}
