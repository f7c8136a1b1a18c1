using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>A message that was sent is brought up to date.</summary>
public class UpdateTests
{
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
    public async Task Two_replicas_never_update_one_message_at_once()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Takes = TimeSpan.FromMilliseconds(20);
        for (var message = 0; message < 6; message++)
        {
            var row = await bench.QueueAsync(await bench.PersonAsync($"29:{message}"), $"reminder:{message}");
            await bench.DrainAsync();
            var (one, other) = (await bench.QueueUpdateAsync(row, $"one:{message}"), await bench.QueueUpdateAsync(row, $"other:{message}"));

            // Both have looked and found nobody at it before either begins.
            var (looked, both) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            bench.Renderer.Meanwhile = () =>
            {
                if (Interlocked.Increment(ref looked) == 2)
                    both.SetResult();
                return both.Task;
            };
            await bench.DeliverTogetherAsync(one, other);
            bench.Renderer.Meanwhile = null;
        }

        Assert.Equal(1, bench.Teams.MostAtOnce);
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
    public async Task One_that_another_process_is_sending_goes_first()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        var theirs = await bench.QueueUpdateAsync(row, "update:1");
        await bench.SetAsync(theirs, DeliveryState.Sending);
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        var mine = await bench.QueueUpdateAsync(row, "update:2");

        await bench.DrainAsync();
        Assert.Empty(bench.Teams.Updated);
        await bench.SetAsync(theirs, DeliveryState.Sent);
        bench.Clock.Advance(TimeSpan.FromSeconds(3));
        await bench.DrainAsync();

        Assert.Single(bench.Teams.Updated);
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(mine)).State);
    }

    [Fact]
    public async Task One_older_than_what_another_process_sent_does_not_go_any_more()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        var older = await bench.QueueUpdateAsync(row, "update:1");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.SetAsync(await bench.QueueUpdateAsync(row, "update:2"), DeliveryState.Sent);

        await bench.DrainAsync();

        Assert.Empty(bench.Teams.Updated);
        Assert.Equal(DeliveryState.Dropped, (await bench.RowAsync(older)).State);
    }

    [Theory]
    [InlineData(nameof(DeliveryState.Failed))]
    [InlineData(nameof(DeliveryState.Unreachable))]
    [InlineData(nameof(DeliveryState.Dropped))]
    public async Task One_older_than_what_failed_goes_and_shows_the_newest_state(string newer)
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        var older = await bench.QueueUpdateAsync(row, "update:1");
        bench.Clock.Advance(TimeSpan.FromSeconds(1));
        await bench.SetAsync(await bench.QueueUpdateAsync(row, "update:2"), Enum.Parse<DeliveryState>(newer));

        await bench.DrainAsync();

        Assert.Single(bench.Teams.Updated);
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(older)).State);
    }

    [Fact]
    public async Task One_that_was_made_before_another_process_sent_a_newer_one_does_not_go()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        await bench.DrainAsync();
        var older = await bench.QueueUpdateAsync(row, "update:1");
        bench.Renderer.Meanwhile = async () =>
        {
            bench.Renderer.Meanwhile = null;
            bench.Clock.Advance(TimeSpan.FromSeconds(1));
            await bench.SetAsync(await bench.QueueUpdateAsync(row, "update:2"), DeliveryState.Sent);
        };

        await bench.DrainAsync();

        Assert.Empty(bench.Teams.Updated);
        Assert.Equal(DeliveryState.Dropped, (await bench.RowAsync(older)).State);
    }
}
