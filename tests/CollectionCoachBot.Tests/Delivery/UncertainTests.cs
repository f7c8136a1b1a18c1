using CollectionCoachBot.Delivery;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>What may have arrived is never sent again by itself.</summary>
public class UncertainTests
{
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
        await using var bench = await DeliveryBench.StartAsync(sendTimeout: TimeSpan.FromSeconds(1));
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Never());

        await StaysUnknownAsync(bench, mayHaveLeft: true);
    }

    [Fact]
    public async Task A_cut_connection_is_unknown()
    {
        await using var bench = await DeliveryBench.StartAsync();
        bench.Teams.Answers.Enqueue(ConnectorStandIn.Reset());

        await StaysUnknownAsync(bench);
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

    private static async Task StaysUnknownAsync(DeliveryBench bench, bool mayHaveLeft = false)
    {
        var row = await bench.QueueAsync(await bench.PersonAsync());

        await bench.DrainAsync();
        bench.Clock.Advance(TimeSpan.FromDays(1));
        await bench.UpkeepAsync();
        await bench.DrainAsync();

        Assert.Equal(DeliveryState.Unknown, (await bench.RowAsync(row)).State);

        // On a busy machine the time may be over before the request arrives: that can't be told from one that arrived.
        Assert.InRange(bench.Teams.Requests.Count, mayHaveLeft ? 0 : 1, 1);
    }
}
