using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Summaries;

public class SummaryJobTests : IDisposable
{
    private readonly SummaryBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task A_summary_comes_every_week_and_once()
    {
        await _bench.SubscribeAsync("周一 9:00");

        foreach (var instant in new[]
                 {
                     "2026-11-23T00:59:59Z", "2026-11-23T01:00:00Z", "2026-11-23T01:00:30Z", "2026-11-26T01:00:00Z", "2026-11-30T01:00:10Z", "2026-11-30T01:01:00Z",
                 })
            await _bench.RunAt(instant);

        Assert.Equal(["2026-W48", "2026-W49"], Weeks());
    }

    [Theory]
    [InlineData("2026-11-23T05:00Z", "2026-W48", "2026-11-30T01:00Z")]
    [InlineData("2026-11-29T20:00Z", "2026-W48", "2026-11-30T01:00Z")]
    [InlineData("2026-12-15T20:00Z", "2026-W51", "2026-12-21T01:00Z")]
    public async Task After_a_pause_the_latest_is_made_up_for_once(string back, string week, string next)
    {
        await _bench.SubscribeAsync("周一 9:00");

        await _bench.RunAt(back);
        await _bench.RunAt(back);

        Assert.Equal([week], Weeks());
        Assert.Equal(DateTimeOffset.Parse(next, System.Globalization.CultureInfo.InvariantCulture), _bench.Subscription()!.NextAt);
    }

    [Theory]
    [InlineData("周一 9:00", "2026-11-29T20:00Z", "2026 年第 48 周")]
    [InlineData("周日 18:00 America/Los_Angeles", "2026-11-23T02:00Z", "2026 年第 47 周")]
    public async Task The_card_names_the_week_that_it_was_due_in(string schedule, string posted, string week)
    {
        await _bench.SubscribeAsync(schedule);
        await _bench.RunAt(posted);

        var message = await _bench.Weekly.RenderAsync(Assert.Single(_bench.Team.Outbox()), CancellationToken.None);

        Assert.Contains(CardCheck.TextsOf(message!.Card), text => text.StartsWith(week, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_comes_in_the_language_that_the_channel_chose_last()
    {
        await _bench.SubscribeAsync("周一 9:00");
        await using (var db = _bench.Ledger.Database.CreateDbContext())
            await db.Set<KnownConversation>().ExecuteUpdateAsync(set => set.SetProperty(known => known.Language, Language.English));

        await _bench.RunAt("2026-11-23T01:00Z");
        var message = await _bench.Weekly.RenderAsync(Assert.Single(_bench.Team.Outbox()), CancellationToken.None);

        Assert.Equal("Weekly collections summary", message!.Summary);
    }

    [Fact]
    public async Task What_waited_while_nothing_could_be_sent_is_caught_up_once()
    {
        await _bench.SubscribeAsync("周一 9:00");
        foreach (var monday in new[] { "2026-11-23T01:00Z", "2026-11-30T01:00Z", "2026-12-07T01:00Z" })
            await _bench.RunAt(monday);

        var rendered = new List<bool>();
        foreach (var row in _bench.Team.Outbox())
            rendered.Add(await _bench.Weekly.RenderAsync(row, CancellationToken.None) is not null);

        Assert.Equal([false, false, true], rendered);
    }

    [Theory]
    [InlineData(nameof(DeliveryState.Dropped), true)]
    [InlineData(nameof(DeliveryState.Failed), true)]
    [InlineData(nameof(DeliveryState.Sent), false)]
    public async Task A_later_one_that_never_comes_overtakes_nothing(string state, bool rendered)
    {
        await _bench.SubscribeAsync("周一 9:00");
        await _bench.RunAt("2026-11-23T01:00Z");
        await _bench.RunAt("2026-11-30T01:00Z");
        await using (var db = _bench.Ledger.Database.CreateDbContext())
            await db.Set<OutboxRow>().Where(row => row.UniqueKey.EndsWith("W49")).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, Enum.Parse<DeliveryState>(state)));

        Assert.Equal(rendered, await _bench.Weekly.RenderAsync(_bench.Team.Outbox()[0], CancellationToken.None) is not null);
    }

    [Fact]
    public async Task Made_again_it_names_the_week_of_its_figures()
    {
        await _bench.SubscribeAsync("周一 9:00");
        await _bench.RunAt("2026-12-07T01:00Z");
        var row = Assert.Single(_bench.Team.Outbox());
        row.ActivityId = "1";

        var message = await _bench.Weekly.RenderAsync(row, CancellationToken.None);

        // The bench's ledger stays on November 20, in week 47; the summary was due in week 50.
        Assert.Contains(CardCheck.TextsOf(message!.Card), text => text.StartsWith("2026 年第 47 周", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Subscribing_again_or_anew_brings_no_second_one_in_the_week()
    {
        await _bench.SubscribeAsync("周一 9:00");
        await _bench.RunAt("2026-11-23T01:00Z");
        await _bench.SubscribeAsync("周二 9:00");
        await _bench.RunAt("2026-11-24T01:00Z");
        await _bench.Unsubscribe.RunAsync(_bench.Team.Turn(_bench.Team.Manager), "", CancellationToken.None);
        await _bench.SubscribeAsync("周三 9:00");

        await _bench.RunAt("2026-11-25T01:00Z");

        Assert.Equal(["2026-W48"], Weeks());
    }

    [Fact]
    public async Task Two_replicas_at_once_post_one()
    {
        await _bench.SubscribeAsync("周一 9:00");
        _bench.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => _bench.Job.RunAsync(CancellationToken.None))));

        Assert.Equal(["2026-W48"], Weeks());
    }

    [Fact]
    public async Task Without_a_subscription_nothing_is_posted_or_rendered()
    {
        await _bench.SubscribeAsync("周一 9:00");
        await _bench.RunAt("2026-11-23T01:00Z");
        await _bench.Unsubscribe.RunAsync(_bench.Team.Turn(_bench.Team.Manager), "", CancellationToken.None);

        await _bench.RunAt("2026-11-30T01:00Z");

        Assert.Null(await _bench.Weekly.RenderAsync(Assert.Single(_bench.Team.Outbox()), CancellationToken.None));
    }

    private IEnumerable<string> Weeks() => _bench.Team.Outbox().Select(row => row.UniqueKey[(row.UniqueKey.LastIndexOf(':') + 1)..]);
}
