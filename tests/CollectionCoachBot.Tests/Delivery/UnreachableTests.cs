using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>Who cannot be written to is written to once they can.</summary>
public class UnreachableTests
{
    [Theory]
    [InlineData(403, "ConversationBlockedByUser")]
    [InlineData(403, "BotNotInConversationRoster")]
    [InlineData(404, "ConversationNotFound")]
    public async Task Where_Teams_refuses_it_waits_until_the_app_is_installed_again(int status, string code)
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(status, code));
        var person = await bench.PersonAsync();
        var row = await bench.QueueAsync(person);

        await bench.DrainAsync();
        await bench.UpkeepAsync();
        await bench.DrainAsync();
        Assert.Equal((DeliveryState.Unreachable, $"HTTP {status} {code}"), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Error));
        Assert.Single(bench.Teams.Sent);
        await using (var db = bench.Database.CreateDbContext())
            await db.Set<KnownConversation>().ExecuteUpdateAsync(set => set.SetProperty(known => known.IsGone, false));
        await bench.UpkeepAsync();
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task A_person_without_a_chat_gets_one()
    {
        await using var bench = await DeliveryBench.StartAsync();
        await bench.SaveAsync(bench.Conversation("19:sales@thread.tacv2", ConversationKind.Channel));
        var person = await bench.PersonAsync("29:li", withChat: false);
        var row = await bench.QueueAsync(person);

        await bench.DrainAsync();

        var created = Assert.Single(bench.Teams.Created).Body;
        Assert.Equal(("29:li", DeliveryBench.Tenant, false), ((string?)created["members"]![0]!["id"], (string?)created["tenantId"], (bool)created["isGroup"]!));
        Assert.Equal((DeliveryState.Sent, "a:new-1"), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).SentConversationId));
        await using var db = bench.Database.CreateDbContext();
        Assert.Equal("a:new-1", (await db.Set<KnownConversation>().SingleAsync(known => known.PersonId == person.Id)).ConversationId);
    }

    [Fact]
    public async Task A_person_whose_chat_cannot_be_opened_is_told_once_they_install()
    {
        await using var bench = await DeliveryBench.StartAsync();
        await bench.SaveAsync(bench.Conversation("19:sales@thread.tacv2", ConversationKind.Channel));
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(403, "ForbiddenOperationException"));
        var person = await bench.PersonAsync("29:li", withChat: false);
        var row = await bench.QueueAsync(person);

        await bench.DrainAsync();
        await bench.UpkeepAsync();
        await bench.DrainAsync();
        Assert.Equal(DeliveryState.Unreachable, (await bench.RowAsync(row)).State);
        Assert.Single(bench.Teams.Requests);
        await bench.SaveAsync(bench.Conversation("a:li", ConversationKind.Personal, person.Id));
        await bench.UpkeepAsync();
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task A_person_who_was_never_seen_is_told_once_they_are()
    {
        await using var bench = await DeliveryBench.StartAsync();
        await bench.SaveAsync(bench.Conversation("19:sales@thread.tacv2", ConversationKind.Channel));
        var person = await bench.PersonAsync(channelUserId: null, withChat: false);
        var row = await bench.QueueAsync(person);

        await bench.DrainAsync();
        await bench.UpkeepAsync();
        Assert.Equal((DeliveryState.Unreachable, Destinations.NeverSeen), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Error));
        await using (var db = bench.Database.CreateDbContext())
            await db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(person => person.ChannelUserId, "29:now"));
        await bench.UpkeepAsync();
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }
}
