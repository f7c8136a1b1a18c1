using System.Globalization;
using System.Text;
using BotFramework.Tests.Fuzzing;
using BotFramework.Tests.Integration;
using CollectionCoachBot.Tests.Fuzzing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CollectionCoachBot.Tests.Web;

/// <summary>What the server itself turns away from the running product, before the bot's endpoint has a request.</summary>
public sealed class HostileConnectionTests
{
    private static readonly Dictionary<string, (int Status, RawRequest Request)> Requests = new(StringComparer.Ordinal)
    {
        ["slow headers"] = (408, new RawRequest { EndsHeaders = false, Drip = "X-Evil: 1\r\n" }),
        ["headers that don't end"] = (408, new RawRequest { EndsHeaders = false }),
        ["slow body"] = (408, new RawRequest { Length = "Content-Length: 100000", Drip = " " }),
        ["a body that doesn't come"] = (408, new RawRequest { Length = "Content-Length: 100000" }),
        ["very long URL"] = (414, new RawRequest { Target = "/api/messages?" + new string('x', 10_000) }),
        ["many headers"] = (431, new RawRequest { More = string.Concat(Enumerable.Range(0, 200).Select(i => string.Create(CultureInfo.InvariantCulture, $"X-{i}: 1\r\n"))) }),
        ["long headers"] = (431, new RawRequest { More = $"X-Evil: {new string('x', 40_000)}\r\n" }),
        ["a NUL in a header"] = (400, new RawRequest { More = "X-Evil: \0\r\n" }),
        ["two hosts"] = (400, new RawRequest { More = "Host: evil.example\r\n" }),
        ["two lengths that differ"] = (400, new RawRequest { Length = "Content-Length: 2\r\nContent-Length: 3" }),
        ["a negative length"] = (400, new RawRequest { Length = "Content-Length: -1" }),
        ["a chunk of no length"] = (400, new RawRequest { Length = "Transfer-Encoding: chunked", Body = "evil\r\n"u8.ToArray() }),
        ["Transfer-Encoding and Content-Length together"] =
            (400, new RawRequest { Length = "Content-Length: 2\r\nTransfer-Encoding: chunked", Body = "2\r\n{}\r\n0\r\n\r\n"u8.ToArray() }),
        ["an encoding that nobody knows"] = (400, new RawRequest { Length = "Transfer-Encoding: evil" }),
        ["a body over the limit"] = (413, new RawRequest { Body = new byte[256 * 1024 + 1] }),
        ["a body that says it is over the limit"] = (413, new RawRequest { Length = "Content-Length: 9999999999" }),
        ["wrong method"] = (405, new RawRequest { Method = "DELETE" }),
        ["wrong content type"] = (401, new RawRequest { ContentType = "Content-Type: text/plain" }),
        ["the page of the bot, posted"] = (405, new RawRequest { Target = "/" }),
        ["a path outside"] = (404, new RawRequest { Target = "/../../etc/passwd" }),
        ["a file of the program"] = (404, new RawRequest { Method = "GET", Target = "/appsettings.json" }),
    };

    [Fact]
    public async Task Each_is_refused_with_its_status_and_no_word_and_the_next_message_is_answered()
    {
        await using var coach = await RunningCoach.StartAsync();
        using var faults = new FaultLogger();
        coach.Services.GetRequiredService<ILoggerFactory>().AddProvider(faults);
        var to = coach.Http.BaseAddress!;

        // All at once, since some wait for their five seconds.
        var answers = await Task.WhenAll(Requests.Select(async one => (one.Key, one.Value.Status, Answer: await one.Value.Request.SendAsync(to, null))));

        // A server that hangs up on what still comes may take its answer with it: then there is none.
        Assert.All(answers, one => Assert.Equal((one.Key, one.Answer.Status == 0 ? 0 : one.Status, ""), (one.Key, one.Answer.Status, one.Answer.Body)));
        Assert.InRange(answers.Count(one => one.Answer.Status != 0), Requests.Count - 6, Requests.Count);
        Assert.Empty(faults.Take());
        var good = CoachCases.Good("http://localhost:9/", "good-1", "帮助");
        var next = await new RawRequest { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(good.Body).Replace("\"message\"", "\"typing\"", StringComparison.Ordinal)) }.SendAsync(to, null);
        Assert.Equal(200, next.Status);
    }
}
