using System.Globalization;
using System.Net.Http.Headers;
using BotFramework.Tests.Fuzzing;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Sample;
using CollectionCoachBot.Tests.Delivery;
using CollectionCoachBot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Xunit.Abstractions;

namespace CollectionCoachBot.Tests.Fuzzing;

/// <summary>The running product and its sample ledger under thousands of odd activities. An apology ("something went wrong") is a fault in the log, so a defect.</summary>
[Collection(nameof(Alone))]
public sealed class CoachFuzzTests(ITestOutputHelper output)
{
    private readonly ShownButtons _shown = new();
    private int _good;

    [Fact]
    public async Task No_activity_breaks_the_product()
    {
        await using var teams = await ConnectorStandIn.StartAsync();
        teams.Members = Members();
        teams.Roster = [.. teams.Members.Take(6).Select(member => member.DeepClone())];
        await using var coach = await RunningCoach.StartAsync(
            "Development", "--Roles:Administrators:0", "admin@contoso.cn", "--Roles:Managers:0", "manager@contoso.cn");
        using var faults = new FaultLogger();
        coach.Services.GetRequiredService<ILoggerFactory>().AddProvider(faults);
        await coach.Services.GetServices<IHostedService>().OfType<SampleOnFirstRun>().Single().ExecuteTask!;
        var url = teams.Url + "/";
        var cases = new CoachCases(url, [.. coach.Services.GetServices<ICardAction>().Select(action => action.Verb)], _shown);

        var report = await new FuzzRun(one => SendAsync(coach.Http, one), faults.Take, () => IsAnsweredAsync(coach.Http, teams, url))
            .RunAsync(cases.Of, CoachCases.Good(url, "largest", new string('x', 250 * 1024)), usually: 560);

        output.WriteLine(report);
        output.WriteLine(_shown.ToString());
    }

    /// <summary>As Teams tells them. One is missing: of them it says nothing.</summary>
    private static JArray Members() =>
    [
        .. CoachCases.People.Where(person => !person.Name.StartsWith("unknown", StringComparison.Ordinal)).Select(person => new JObject
        {
            ["id"] = person.ChannelId, ["aadObjectId"] = person.AadObjectId, ["objectId"] = person.AadObjectId, ["name"] = person.Name, ["tenantId"] = person.Tenant,
            ["email"] = person.AadObjectId[^3..] switch { "101" => "zhangsan", "102" => "lisi", "201" => "manager", "202" => "admin", var other => other } + "@contoso.cn",
            ["userRole"] = person.Name.StartsWith("guest", StringComparison.Ordinal) ? "guest" : "user",
        }),
        new JObject { ["id"] = "29:user-199", ["aadObjectId"] = "00000000-0000-0000-0000-000000000199", ["name"] = "199", ["email"] = "199@contoso.cn", ["userRole"] = "user" },
    ];

    private async Task<int> SendAsync(HttpClient http, FuzzCase one)
    {
        using var body = new ByteArrayContent(one.Body);
        body.Headers.ContentType = MediaTypeHeaderValue.Parse(one.ContentType!);
        using var answer = await http.PostAsync("/api/messages", body);
        if (await answer.Content.ReadAsStringAsync() is { Length: > 0 } said)
            _shown.Learn(AsItCame.ReadAny(said));
        return (int)answer.StatusCode;
    }

    private async Task<bool> IsAnsweredAsync(HttpClient http, ConnectorStandIn teams, string url)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"good-{++_good}");
        if (await SendAsync(http, CoachCases.Good(url, id, "帮助")) != 200)
            return false;
        var isAnswered = false;
        while (teams.Requests.TryDequeue(out var request))
        {
            if (request is { Method: "POST" } && request.Path.Contains("a:29:user-199", StringComparison.Ordinal))
                isAnswered = true;
            else
                _shown.Learn(request.Body);
        }

        return isAnswered;
    }
}
