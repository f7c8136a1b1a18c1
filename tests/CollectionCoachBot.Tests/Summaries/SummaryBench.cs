using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Tests.Clock;
using CollectionCoachBot.Tests.Conversation;
using CollectionCoachBot.Tests.Receivables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Summaries;

/// <summary>Summaries put together over a test's database, on Friday 2026-11-20, 01:00 in Shanghai.</summary>
internal sealed class SummaryBench : IDisposable
{
    public SummaryBench()
    {
        Team = new TestTeam(Ledger.Database);
        var options = Options.Create(new ReceivablesOptions());
        var outbox = new Outbox(Clock);
        var histories = new ContactHistories(Ledger.Database, Team.Roles);
        var composer = new SummaryComposer(
            new SummaryReader(Ledger.Database, Ledger.Ledger, histories, new EscalationReader(Ledger.Database, Ledger.Ledger, histories, Team.Roles, options), new LedgerHistory(Ledger.Database, options), Clock),
            Team.Roles, TestTeam.Words, options);
        Subscribe = new SubscribeCommand(Ledger.Database, TestTeam.Words, TestTeam.Commands, Clock, options);
        Unsubscribe = new UnsubscribeCommand(Ledger.Database, TestTeam.Words, TestTeam.Commands);
        Summary = new SummaryCommand(Ledger.Database, outbox);
        Job = new SummaryJob(Ledger.Database, outbox, Clock);
        Weekly = new WeeklySummaryRenderer(Ledger.Database, composer);
        Now = new SummaryNowRenderer(Ledger.Database, composer);
    }

    public TestLedger Ledger { get; } = new();

    public TestClock Clock { get; } = new(TestLedger.Now);

    public TestTeam Team { get; }

    public SubscribeCommand Subscribe { get; }

    public UnsubscribeCommand Unsubscribe { get; }

    public SummaryCommand Summary { get; }

    public SummaryJob Job { get; }

    public WeeklySummaryRenderer Weekly { get; }

    public SummaryNowRenderer Now { get; }

    public string Said => Team.Adapter.Said[^1].Text;

    public Task SubscribeAsync(string argument, bool byManager = true) =>
        Subscribe.RunAsync(Team.Turn(byManager ? Team.Manager : Team.Rep, text: "订阅 " + argument), argument, CancellationToken.None);

    public Task RunAt(string instant)
    {
        Clock.MoveTo(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture));
        return Job.RunAsync(CancellationToken.None);
    }

    public Subscription? Subscription()
    {
        using var db = Ledger.Database.CreateDbContext();
        return db.Set<Subscription>().AsNoTracking().SingleOrDefault();
    }

    public void Dispose() => Ledger.Dispose();
}
