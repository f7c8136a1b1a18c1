using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Delivery;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.People;

public class RostersTests
{
    [Fact]
    public async Task A_roster_that_cannot_be_read_does_not_take_the_answer_away()
    {
        using var host = new BotHost(locale: "en-US");

        var replies = await host.SayAsync("help", Somebody.Zhang with { In = "19:channel@thread.tacv2;messageid=1" });

        Assert.Contains("What I can do for you", CardText.Of((JObject)Assert.Single(replies).Attachments[0].Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_post_in_a_channel_its_roster_is_read_unless_that_was_done_lately()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = await ChannelAsync(bench);
        bench.Teams.Members = [Member("29:1", "user"), Member("29:2", "guest")];

        await bench.QueueAsync(channel, "summary:1");
        await bench.DrainAsync();
        await bench.QueueAsync(channel, "summary:2");
        await bench.DrainAsync();

        Assert.Equal(["GET", "POST", "POST"], bench.Teams.Requests.Select(request => request.Method));
        Assert.Equal("/v3/conversations/19:team/pagedmembers", Assert.Single(bench.Teams.AskedForMembers).Path, ignoreCase: true);
        await using var db = bench.Database.CreateDbContext();
        Assert.Equal(bench.Clock.GetUtcNow(), (await db.Set<TeamRoster>().SingleAsync()).ReadAt);
        Assert.Equal([false, true], await db.Set<Person>().OrderBy(person => person.ChannelUserId).Select(person => person.IsGuest).ToListAsync());
    }

    [Fact]
    public async Task A_roster_that_cannot_be_read_before_a_post_does_not_keep_the_post_back_which_then_shows_no_account()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = await ChannelAsync(bench);

        await bench.QueueAsync(channel);
        await bench.DrainAsync();

        Assert.Equal(["GET", "POST"], bench.Teams.Requests.Select(request => request.Method));
        await using var db = bench.Database.CreateDbContext();
        Assert.Empty(await db.Set<TeamRoster>().ToListAsync());
    }

    [Fact]
    public async Task Replicas_that_read_a_team_at_the_same_time_store_it_once()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = await ChannelAsync(bench);
        bench.Teams.Takes = TimeSpan.FromMilliseconds(100);
        foreach (var (first, count) in ((int, int)[])[(0, 60), (20, 40), (0, 40), (20, 40)])
        {
            bench.Teams.Members = [.. Enumerable.Range(first, count).Select(i => Member($"29:{i}", "user"))];

            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => bench.NewRosters().RefreshBeforePostAsync(channel, CancellationToken.None))));
        }

        await using var db = bench.Database.CreateDbContext();
        Assert.Equal((40, 60), (await db.Set<TeamMember>().CountAsync(), await db.Set<Person>().CountAsync()));
    }

    private static async Task<KnownConversation> ChannelAsync(DeliveryBench bench)
    {
        var channel = bench.Conversation("19:channel@thread.tacv2", ConversationKind.Channel);
        channel.TeamId = "19:team";
        await bench.SaveAsync(channel);
        return channel;
    }

    private static JObject Member(string id, string role) => new() { ["id"] = id, ["aadObjectId"] = "aad-" + id, ["name"] = id, ["userRole"] = role };
}
