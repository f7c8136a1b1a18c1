using BotFramework.Tests.Authentication;
using BotFramework.Tests.Fuzzing;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace BotFramework.Tests.Integration;

/// <summary>Alone, since what other tests allocate would be taken for the endpoint's.</summary>
[Collection(nameof(Alone))]
public sealed class HostileBodyTests(FakeIdentityProvider provider) : IClassFixture<FakeIdentityProvider>
{
    // In bytes, for the request, its answer and the connection on both sides, and then for each byte of a body that is read.
    private const long MayAllocate = 2 * 1024 * 1024;
    private const long MayAllocatePerByte = 8;

    private readonly ListLogger logger = new();
    private int turns;

    public static TheoryData<string, bool> HungUp => Both(HostileBodies.HungUp.Keys);

    public static TheoryData<string, bool> Odd => Both(HostileBodies.Odd.Keys);

    public static TheoryData<string> Hostile => [.. HostileBodies.All.Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public Task With_a_good_token_it_is_refused_in_one_line_and_the_next_is_served(string name) => RefusedAsync(name, withToken: true);

    [Theory]
    [MemberData(nameof(Hostile))]
    public Task On_loopback_it_is_refused_in_one_line_and_the_next_is_served(string name) => RefusedAsync(name, withToken: false);

    [Theory]
    [MemberData(nameof(HungUp))]
    public async Task Nothing_comes_of_a_body_whose_sender_hung_up(string name, bool withToken)
    {
        await using var host = await StartAsync(withToken);
        var token = withToken ? "Bearer " + Token() : null;
        logger.Lines.Clear();

        var (status, _, body) = await HostileBodies.HungUp[name].SendAsync(host.Client.BaseAddress!, token);

        var next = await HostileBodies.Text(HostileBodies.Good).SendAsync(host.Client.BaseAddress!, token);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (logger.Lines.IsEmpty)
            await Task.Delay(10, patience.Token);
        Assert.True((status, body) is (0 or 400, ""));
        Assert.Equal((200, 1, 1), (next.Status, turns, logger.Lines.Count));
        Assert.Contains(
            logger.Lines.Single(),
            (string[])["The caller hung up before its request was complete.", "Bad request: the body isn't an activity (Unexpected end of request content.)."]);
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public async Task What_is_odd_and_an_activity_is_served(string name, bool withToken)
    {
        await using var host = await StartAsync(withToken);
        var token = withToken ? "Bearer " + Token() : null;
        logger.Lines.Clear();

        var (status, _, _) = await HostileBodies.Odd[name].SendAsync(host.Client.BaseAddress!, token);

        Assert.Equal((200, 1), (status, turns));
        Assert.Empty(logger.Lines);
    }

    [Theory]
    [InlineData("7", true)]
    [InlineData("\"evil\"", true)]
    [InlineData("[\"evil\",{},[]]", true)]
    [InlineData("{\"evil\":{\"evil\":7}}", true)]
    [InlineData("null", true)]
    [InlineData("7", false)]
    [InlineData("\"evil\"", false)]
    [InlineData("[\"evil\",{},[]]", false)]
    [InlineData("{\"evil\":{\"evil\":7}}", false)]
    [InlineData("null", false)]
    public async Task Wrong_types_everywhere_are_served_or_refused_in_one_line(string json, bool withToken)
    {
        await using var host = await StartAsync(withToken);
        var token = withToken ? "Bearer " + Token() : null;

        Assert.True(HostileBodies.Members.Length > 40);
        foreach (var member in HostileBodies.Members)
        {
            turns = 0;
            logger.Lines.Clear();
            var (status, _, body) = await HostileBodies.Replaced(member, json).SendAsync(host.Client.BaseAddress!, token);

            Assert.True((status, turns, logger.Lines.Count) is (200, 1, 0) or (400 or 401, 0, 1), $"{member}: {status}, {turns} turns, {string.Join(' ', logger.Lines)}");
            Assert.Equal("", body);
            Assert.DoesNotContain("evil", string.Concat(logger.Lines), StringComparison.Ordinal);
        }
    }

    private static TheoryData<string, bool> Both(IEnumerable<string> names)
    {
        var both = new TheoryData<string, bool>();
        foreach (var name in names)
        {
            both.Add(name, true);
            both.Add(name, false);
        }

        return both;
    }

    private async Task RefusedAsync(string name, bool withToken)
    {
        var (status, reason, request) = HostileBodies.All[name];
        if (!withToken && reason.Contains("content type", StringComparison.Ordinal) && !request.ContentType.Contains("charset", StringComparison.Ordinal))
            (status, reason) = (401, "Request refused: the content type isn't application/json. Configure MicrosoftAppId to serve callers beyond this machine.");
        await using var host = await StartAsync(withToken, isSlow: status == 408);
        var token = withToken ? "Bearer " + Token() : null;
        await HostileBodies.Text(HostileBodies.Good).SendAsync(host.Client.BaseAddress!, token);
        turns = 0;
        logger.Lines.Clear();
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var (answered, headers, body) = await request.SendAsync(host.Client.BaseAddress!, token);

        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal((status, "", 0), (answered, body, turns));
        Assert.Equal([reason], logger.Lines);
        Assert.DoesNotContain("evil", reason, StringComparison.Ordinal);
        Assert.Equal(status == 405, headers.Contains("Allow: POST\n", StringComparison.Ordinal));
        Assert.InRange(allocated, 0, MayAllocate + (MayAllocatePerByte * Math.Min(request.Body.Length, 256 * 1024)));
        var next = await HostileBodies.Text(HostileBodies.Good).SendAsync(host.Client.BaseAddress!, token);
        Assert.Equal((200, 1, 1), (next.Status, turns, logger.Lines.Count));
    }

    private async Task<BotHost> StartAsync(bool withToken, bool isSlow = false)
    {
        var authentication = withToken
            ? new ConfigurationBotFrameworkAuthentication(Local.Configuration(Guarded.Settings(provider)), logger: logger)
            : Local.Authentication(logger);
        var adapter = isSlow
            ? new CloudAdapter(authentication, logger) { BodyPatience = TimeSpan.FromSeconds(0.3) }
            : new CloudAdapter(authentication, logger);
        return await BotHost.StartAsync(adapter, new CallbackBot((_, _) =>
        {
            Interlocked.Increment(ref turns);
            return Task.CompletedTask;
        }));
    }

    private static string Token()
    {
        var attempt = Attempt.FromChannel();
        attempt.Payload["serviceurl"] = "http://localhost:9";
        return attempt.Token();
    }
}
