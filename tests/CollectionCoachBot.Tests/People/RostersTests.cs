using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.People;

public sealed class RostersTests
{
    [Fact]
    public async Task A_roster_that_cannot_be_read_does_not_take_the_answer_away()
    {
        using var host = new BotHost(locale: "en-US");

        var replies = await host.SayAsync("help", Somebody.Zhang with { In = "19:channel@thread.tacv2;messageid=1" });

        Assert.Contains("What I can do for you", CardText.Of((JObject)Assert.Single(replies).Attachments[0].Content), StringComparison.Ordinal);
    }
}
