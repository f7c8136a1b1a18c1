using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Delivery;

public sealed class DeliveryTests
{
    [Fact]
    public async Task A_message_is_sent_once_and_its_id_kept()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var person = await bench.PersonAsync();
        var row = await bench.QueueAsync(person);

        await bench.DrainAsync();
        await bench.DrainAsync();

        var sent = Assert.Single(bench.Teams.Sent);
        Assert.Contains("a:" + person.Id, Uri.UnescapeDataString(sent.Path), StringComparison.Ordinal);
        Assert.Equal("A reminder", (string?)sent.Body["summary"]);
        Assert.Null(sent.Body["text"]);
        var after = await bench.RowAsync(row);
        Assert.Equal((DeliveryState.Sent, "m1", "a:" + person.Id, 1), (after.State, after.ActivityId, after.SentConversationId, after.Attempt));
    }

    [Fact]
    public async Task A_thread_is_answered_in_the_thread()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var channel = bench.Conversation("19:sales@thread.tacv2", ConversationKind.Channel);
        await bench.SaveAsync(channel);
        await using (var db = bench.Database.CreateDbContext())
        {
            bench.Outbox.ToConversation(db, "escalation:1", DeliveryBench.FakeRenderer.KindName, "subject", channel.Id, "19:sales@thread.tacv2;messageid=17");
            await db.SaveChangesAsync();
        }

        await bench.DrainAsync();

        Assert.Contains("19:sales@thread.tacv2;messageid=17", Uri.UnescapeDataString(Assert.Single(bench.Teams.Sent).Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(412)]
    public async Task What_may_have_arrived_is_unknown_and_never_sent_again(int status)
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(status));

        await StaysUnknownAsync(bench);
    }

    [Fact]
    public async Task A_time_out_is_unknown()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Never());

        await StaysUnknownAsync(bench);
    }

    [Fact]
    public async Task A_cut_connection_is_unknown()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Reset());

        await StaysUnknownAsync(bench);
    }

    [Fact]
    public async Task After_429_it_waits_as_long_as_asked_and_goes_again()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(429, retryAfter: "30"));
        var row = await bench.QueueAsync(await bench.PersonAsync());

        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromSeconds(29));
        await bench.DrainAsync();
        Assert.Single(bench.Teams.Sent);
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await bench.DrainAsync();

        Assert.Equal(2, bench.Teams.Sent.Count());
        Assert.Equal((DeliveryState.Sent, 2), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Attempt));
    }

    [Fact]
    public async Task A_connection_that_was_never_made_is_tried_again()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var person = await bench.PersonAsync();
        await MoveAsync(bench, person, "http://127.0.0.1:1");
        var row = await bench.QueueAsync(person);

        await bench.DrainAsync();
        Assert.Equal(DeliveryState.Pending, (await bench.RowAsync(row)).State);
        await MoveAsync(bench, person, bench.Teams.Url);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task A_row_left_in_sending_by_a_crash_becomes_unknown_and_nothing_is_sent_twice()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await using (var db = bench.Database.CreateDbContext())
        {
            var lease = bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(2);
            await db.Set<OutboxRow>().ExecuteUpdateAsync(set => set.SetProperty(row => row.State, DeliveryState.Sending).SetProperty(row => row.LeaseUntil, lease));
        }

        await bench.UpkeepAsync();
        Assert.Equal(DeliveryState.Sending, (await bench.RowAsync(row)).State);
        bench.Clock.Advance(TimeSpan.FromMinutes(3));
        await bench.UpkeepAsync();
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Unknown, (await bench.RowAsync(row)).State);
        Assert.Empty(bench.Teams.Requests);
    }

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
    public async Task A_message_that_Teams_finds_wrong_fails()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(413, "MessageSizeTooBig"));
        var row = await bench.QueueAsync(await bench.PersonAsync());

        await bench.DrainAsync();

        Assert.Equal((DeliveryState.Failed, "HTTP 413 MessageSizeTooBig"), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Error));
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

    [Fact]
    public async Task What_is_no_longer_true_is_dropped()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        bench.Renderer.State = null;

        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Dropped, (await bench.RowAsync(row)).State);
        Assert.Empty(bench.Teams.Requests);
    }

    [Fact]
    public async Task A_message_that_cannot_be_made_does_not_stop_the_others()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        bench.Renderer.Fault = new InvalidOperationException("a defect");
        await bench.DrainAsync();
        Assert.Equal((DeliveryState.Pending, "Render InvalidOperationException"), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Error));

        for (var i = 0; i < 5; i++)
        {
            bench.Clock.Advance(TimeSpan.FromHours(1));
            await bench.DrainAsync();
        }

        Assert.Equal(DeliveryState.Failed, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task An_update_shows_the_newest_state_in_the_same_message()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        bench.Renderer.State = "second";
        var update = await bench.QueueUpdateAsync(row);

        await bench.DrainAsync();

        var put = Assert.Single(bench.Teams.Updated);
        Assert.EndsWith("/activities/m1", put.Path, StringComparison.Ordinal);
        Assert.Equal("second", (string?)put.Body["attachments"]![0]!["content"]!["state"]);
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(update)).State);
    }

    [Fact]
    public async Task An_update_is_repeated_where_a_message_would_not_be()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(503));
        var update = await bench.QueueUpdateAsync(row);

        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        await bench.DrainAsync();

        Assert.Equal(2, bench.Teams.Updated.Count());
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(update)).State);
    }

    [Fact]
    public async Task An_update_of_a_message_that_never_left_is_not_needed()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync("29:gone", withChat: false));
        await bench.DrainAsync();
        Assert.Equal(DeliveryState.Unreachable, (await bench.RowAsync(row)).State);

        var update = await bench.QueueUpdateAsync(row);
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Dropped, (await bench.RowAsync(update)).State);
    }

    [Fact]
    public async Task Of_several_updates_the_newest_goes()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        var older = await bench.QueueUpdateAsync(row, "update:1");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var newer = await bench.QueueUpdateAsync(row, "update:2");

        await bench.DrainAsync();

        Assert.Single(bench.Teams.Updated);
        Assert.Equal((DeliveryState.Dropped, DeliveryState.Sent), ((await bench.RowAsync(older)).State, (await bench.RowAsync(newer)).State));
    }

    [Fact]
    public async Task An_update_waits_for_an_unknown_message_until_a_press_tells_its_id()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(503));
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        var update = await bench.QueueUpdateAsync(row);
        await bench.DrainAsync();
        Assert.Equal(DeliveryState.Pending, (await bench.RowAsync(update)).State);

        await using (var db = bench.Database.CreateDbContext())
            await bench.Outbox.LearnActivityIdAsync(db, row.UniqueKey, "m77", "a:zhang", CancellationToken.None);
        await bench.DrainAsync();

        Assert.EndsWith("/a:zhang/activities/m77", Uri.UnescapeDataString(Assert.Single(bench.Teams.Updated).Path), StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task Many_messages_go_each_once()
    {
        await using var bench = await DeliveryBench.StartAsync();
        for (var i = 0; i < 30; i++)
            await bench.QueueAsync(await bench.PersonAsync("29:" + i), "reminder:" + i);

        await bench.DrainAsync();

        Assert.Equal(30, bench.Teams.Sent.Select(request => request.Path.Split("/activities")[0]).Distinct().Count());
        Assert.Equal(30, bench.Teams.Sent.Count());
    }

    private static async Task StaysUnknownAsync(DeliveryBench bench)
    {
        var row = await bench.QueueAsync(await bench.PersonAsync());

        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await bench.UpkeepAsync();
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Unknown, (await bench.RowAsync(row)).State);
        Assert.Single(bench.Teams.Requests);
    }

    private static async Task MoveAsync(DeliveryBench bench, Person person, string serviceUrl)
    {
        await using var db = bench.Database.CreateDbContext();
        await db.Set<KnownConversation>().Where(known => known.PersonId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ServiceUrl, serviceUrl));
    }
}
