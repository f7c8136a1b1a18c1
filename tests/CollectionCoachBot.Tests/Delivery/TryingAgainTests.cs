using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>What surely did not arrive is tried again.</summary>
public class TryingAgainTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_another_replica_tried_and_put_off_meanwhile_is_left_until_then(bool failsHere)
    {
        await using var bench = await DeliveryBench.StartAsync();
        var row = await bench.QueueAsync(await bench.PersonAsync());
        var later = bench.Clock.GetUtcNow() + TimeSpan.FromMinutes(30);
        bench.Renderer.Fault = failsHere ? new InvalidOperationException() : null;
        bench.Renderer.Meanwhile = () => bench.PutOffAsync(row, later);

        await bench.DeliverTogetherAsync(row);

        Assert.Empty(bench.Teams.Requests);
        Assert.Equal((DeliveryState.Pending, 1, later), ((await bench.RowAsync(row)).State, (await bench.RowAsync(row)).Attempt, (await bench.RowAsync(row)).DueAt));
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

    private static async Task MoveAsync(DeliveryBench bench, Person person, string serviceUrl)
    {
        await using var db = bench.Database.CreateDbContext();
        await db.Set<KnownConversation>().Where(known => known.PersonId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.ServiceUrl, serviceUrl));
    }
}
