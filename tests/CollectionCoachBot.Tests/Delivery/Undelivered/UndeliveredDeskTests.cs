using CollectionCoachBot.Delivery;
using CollectionCoachBot.Delivery.Undelivered;
using CollectionCoachBot.People;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Delivery.Undelivered;

/// <summary>What a person decides about a message that may not have arrived.</summary>
public class UndeliveredDeskTests
{
    [Fact]
    public async Task Pressed_twice_it_is_sent_again_once()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var (row, person) = await LostAsync(bench);
        var desk = new UndeliveredDesk(bench.Database, bench.Outbox, bench.Clock);
        var after = Assert.Single((await desk.PageAsync(default)).Messages).AfterId;

        var first = await desk.DecideAsync(row.Id, after, DeliveryAct.SendAgain, person, default);
        var second = await desk.DecideAsync(row.Id, after, DeliveryAct.SendAgain, person, default);
        await bench.DrainAsync();
        var late = await desk.DecideAsync(row.Id, after, DeliveryAct.SendAgain, person, default);
        await bench.DrainAsync();

        Assert.Equal((true, false, false), (first, second, late));
        Assert.Equal(2, bench.Teams.Sent.Count());
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task Two_presses_at_the_same_moment_count_as_one()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var (row, person) = await LostAsync(bench);
        var desk = new UndeliveredDesk(bench.Database, bench.Outbox, bench.Clock);

        var did = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => desk.DecideAsync(row.Id, row.Id, DeliveryAct.SendAgain, person, default))));

        Assert.Single(did, true);
    }

    [Fact]
    public async Task Lost_once_more_the_old_button_does_nothing_and_the_new_one_sends()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var (row, person) = await LostAsync(bench);
        var desk = new UndeliveredDesk(bench.Database, bench.Outbox, bench.Clock);
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(503));
        await desk.DecideAsync(row.Id, row.Id, DeliveryAct.SendAgain, person, default);
        await bench.DrainAsync();
        Assert.Equal((DeliveryState.Unknown, 1), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Attempt));

        var old = await desk.DecideAsync(row.Id, row.Id, DeliveryAct.SendAgain, person, default);
        var newest = Assert.Single((await desk.PageAsync(default)).Messages).AfterId;
        var again = await desk.DecideAsync(row.Id, newest, DeliveryAct.SendAgain, person, default);
        await bench.DrainAsync();

        Assert.Equal((false, true), (old, again));
        Assert.Equal(3, bench.Teams.Sent.Count());
        Assert.Equal(DeliveryState.Sent, (await bench.RowAsync(row)).State);
    }

    [Fact]
    public async Task Left_it_is_listed_no_more_and_can_be_sent_no_more()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var (row, person) = await LostAsync(bench);
        var desk = new UndeliveredDesk(bench.Database, bench.Outbox, bench.Clock);

        var left = await desk.DecideAsync(row.Id, row.Id, DeliveryAct.Leave, person, default);
        var page = await desk.PageAsync(default);
        await using var db = bench.Database.CreateDbContext();
        var step = Assert.Single(await db.Set<DeliveryStep>().ToListAsync());
        var after = await desk.DecideAsync(row.Id, step.Id, DeliveryAct.SendAgain, person, default);
        await bench.DrainAsync();

        Assert.Equal((true, false, 0), (left, after, page.Count));
        Assert.Equal((DeliveryAct.Leave, person.Id, row.Id, bench.Clock.GetUtcNow()), (step.Act, step.PersonId, step.OutboxRowId, step.At));
        Assert.Equal(DeliveryState.Unknown, (await bench.RowAsync(row)).State);
        Assert.Single(bench.Teams.Sent);
    }

    [Fact]
    public async Task What_is_no_longer_true_is_not_sent_again()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var (row, person) = await LostAsync(bench);
        bench.Renderer.State = null;

        await new UndeliveredDesk(bench.Database, bench.Outbox, bench.Clock).DecideAsync(row.Id, row.Id, DeliveryAct.SendAgain, person, default);
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Dropped, (await bench.RowAsync(row)).State);
        Assert.Single(bench.Teams.Sent);
    }

    [Theory]
    [InlineData(nameof(DeliveryState.Pending))]
    [InlineData(nameof(DeliveryState.Sending))]
    [InlineData(nameof(DeliveryState.Sent))]
    [InlineData(nameof(DeliveryState.Dropped))]
    [InlineData(nameof(DeliveryState.Unreachable))]
    public async Task Nothing_else_can_be_sent_again(string state)
    {
        await using var bench = await DeliveryBench.StartAsync();
        var person = await bench.PersonAsync();
        var row = await bench.QueueAsync(person);
        await bench.SetAsync(row, Enum.Parse<DeliveryState>(state));

        var did = await new UndeliveredDesk(bench.Database, bench.Outbox, bench.Clock).DecideAsync(row.Id, row.Id, DeliveryAct.SendAgain, person, default);

        Assert.False(did);
        Assert.Equal(state, (await bench.RowAsync(row)).State.ToString());
    }

    private static async Task<(OutboxRow Row, Person Person)> LostAsync(DeliveryBench bench)
    {
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Status(503));
        var person = await bench.PersonAsync();
        var row = await bench.QueueAsync(person);
        await bench.DrainAsync();
        return (row, person);
    }
}
