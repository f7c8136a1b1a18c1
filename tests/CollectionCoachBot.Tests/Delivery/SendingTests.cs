using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>What is sent, and that it is sent once.</summary>
public class SendingTests
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

    [Fact]
    public async Task Of_several_replicas_one_sends_each_message()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var people = new List<Person>();
        for (var i = 0; i < 20; i++)
            people.Add(await bench.PersonAsync($"29:{i}"));
        foreach (var person in people)
            await bench.QueueAsync(person, "reminder:" + person.Id);

        await bench.DrainTogetherAsync(3);

        Assert.Equal(20, bench.Teams.Sent.Select(sent => sent.Path).Distinct().Count());
        Assert.Equal(20, bench.Teams.Sent.Count());
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
    public async Task A_message_that_Teams_finds_wrong_fails()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(413, "MessageSizeTooBig"));
        var row = await bench.QueueAsync(await bench.PersonAsync());

        await bench.DrainAsync();

        Assert.Equal((DeliveryState.Failed, "HTTP 413 MessageSizeTooBig"), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Error));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_another_process_sent_in_the_meantime_stays_sent(bool stillTrueHere)
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        bench.Renderer.Meanwhile = async () =>
        {
            await bench.SetAsync(row, DeliveryState.Sent);
            bench.Renderer.State = stillTrueHere ? "first" : null;
        };

        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
        Assert.Empty(bench.Teams.Requests);
    }
}
