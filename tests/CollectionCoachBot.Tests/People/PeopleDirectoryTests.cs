using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.People;

public class PeopleDirectoryTests
{
    [Fact]
    public async Task A_profile_that_could_not_be_read_is_asked_for_again_soon_but_not_with_each_message()
    {
        using var host = new BotHost();
        var log = new Refusals();
        var directory = new PeopleDirectory(host.Database, host.Clock, log);
        using var turn = new TurnContext(new TeamsStandIn(), host.Message(Somebody.Zhang, activity => activity.ChannelId = "msteams"));
        turn.TurnState.Add(UnreachableTeams.Connector);

        await directory.RefreshAsync(turn, BotHost.Tenant, CancellationToken.None);
        await directory.RefreshAsync(turn, BotHost.Tenant, CancellationToken.None);
        var atOnce = log.Count;
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        await directory.RefreshAsync(turn, BotHost.Tenant, CancellationToken.None);

        Assert.Equal((1, 2), (atOnce, log.Count));
    }

    [Fact]
    public async Task A_profile_that_could_not_be_stored_is_asked_for_again_at_once()
    {
        await using var bench = await DeliveryBench.StartAsync();
        var database = new FailsOnce(bench.Database);
        var directory = new PeopleDirectory(database, bench.Clock, NullLogger<PeopleDirectory>.Instance);
        bench.Teams.Members = [new JObject { ["id"] = Somebody.Zhang.ChannelId, ["email"] = "zhang@contoso.cn", ["userRole"] = "user" }];
        var neighbour = bench.Conversation("personal-29:1-zhang", ConversationKind.Personal);
        using var host = new BotHost();

        await bench.Adapter.ContinueConversationAsync("", neighbour.Reference(neighbour.ConversationId), HearTwiceAsync, CancellationToken.None);

        Assert.Equal(2, bench.Teams.AskedForMembers.Count());
        await using var db = bench.Database.CreateDbContext();
        var zhang = await db.Set<Person>().SingleAsync();
        Assert.Equal(("zhang@contoso.cn", true, false), (zhang.Email, zhang.IsProfileKnown, zhang.IsGuest));

        async Task HearTwiceAsync(ITurnContext connected, CancellationToken cancellationToken)
        {
            using var turn = new TurnContext(bench.Adapter, host.Message(Somebody.Zhang, activity => activity.ChannelId = "msteams"));
            turn.TurnState.Add(connected.TurnState.Get<IConnectorClient>());
            await Assert.ThrowsAsync<IOException>(() => directory.RefreshAsync(turn, BotHost.Tenant, cancellationToken));
            await directory.RefreshAsync(turn, BotHost.Tenant, cancellationToken);
            await directory.RefreshAsync(turn, BotHost.Tenant, cancellationToken);
        }
    }

    /// <summary>A database whose disk gives way once.</summary>
    private sealed class FailsOnce(IDbContextFactory<CoachDb> databases) : IDbContextFactory<CoachDb>
    {
        private bool _failed;

        public CoachDb CreateDbContext()
        {
            if (_failed)
                return databases.CreateDbContext();
            _failed = true;
            throw new IOException("the disk gave way");
        }
    }

    private sealed class Refusals : ILogger<PeopleDirectory>
    {
        public int Count { get; private set; }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Count++;
    }
}
