using System.Net.Http.Headers;
using System.Text;
using BotFramework.Tests.Fuzzing;
using CollectionCoachBot.Tests.Delivery;
using CollectionCoachBot.Tests.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Fuzzing;

/// <summary>What odd activities once broke, each by itself.</summary>
public sealed class OddActivityTests
{
    [Theory]
    [InlineData("no channel", """{"channelId":null}""", false)]
    [InlineData("a time zone that is an object", """{"localTimezone":null,"entities":[{"type":"clientInfo","timezone":{"a":1}}]}""", true)]
    [InlineData("a time zone that is a number", """{"localTimezone":null,"entities":[{"type":"clientInfo","timezone":8}]}""", true)]
    [InlineData("an empty team", """{"conversation":{"conversationType":"channel"},"channelData":{"team":{"id":""}}}""", true)]
    [InlineData("a team that is no address", """{"conversation":{"conversationType":"channel"},"channelData":{"team":{"id":".."}}}""", true)]
    [InlineData("a sender who is no address", """{"from":{"id":".."}}""", true)]
    public async Task A_message_with(string what, string change, bool isAnswered)
    {
        await using var teams = await ConnectorStandIn.StartAsync();
        await using var coach = await RunningCoach.StartAsync();
        using var faults = new FaultLogger();
        coach.Services.GetRequiredService<ILoggerFactory>().AddProvider(faults);
        var activity = JObject.Parse(Encoding.UTF8.GetString(CoachCases.Good(teams.Url + "/", "odd-1", "帮助").Body));
        activity.Merge(JObject.Parse(change), new JsonMergeSettings { MergeNullValueHandling = MergeNullValueHandling.Merge });
        using var body = new StringContent(activity.ToString(), MediaTypeHeaderValue.Parse("application/json"));

        using var answer = await coach.Http.PostAsync("/api/messages", body);

        Assert.True(answer.IsSuccessStatusCode, what);
        Assert.Empty(faults.Take());
        Assert.Equal(isAnswered, teams.Sent.Any());
    }
}
