using CollectionCoachBot.Bot;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Clock;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Delivery;

/// <summary>Delivery with the real adapter and a real database, against the stand-in of the connector.</summary>
internal sealed class DeliveryBench : IAsyncDisposable
{
    public const string Tenant = "tenant";

    private readonly IOptions<DeliveryOptions> _options;
    private readonly MessageSender _sender;
    private readonly DeliveryWorker _worker;
    private readonly OutboxUpkeep _upkeep;

    private DeliveryBench(ConnectorStandIn teams, TimeSpan sendTimeout)
    {
        Teams = teams;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("environment", "Development")]).Build();
        _options = Options.Create(new DeliveryOptions { SendTimeout = sendTimeout, AtOnce = 4 });
        Adapter = new CloudAdapter(configuration);
        _sender = new MessageSender(Adapter, Options.Create(new BotIdentityOptions()), _options, Clock);
        Rosters = NewRosters();
        Outbox = new Outbox(Clock);
        _worker = NewWorker();
        _upkeep = new OutboxUpkeep(Database, Clock, NullLogger<OutboxUpkeep>.Instance);
    }

    public CloudAdapter Adapter { get; }

    public Rosters Rosters { get; }

    public ConnectorStandIn Teams { get; }

    public TestDatabase Database { get; } = new();

    public TestClock Clock { get; } = TestClock.At(2026, 11, 20);

    public Outbox Outbox { get; }

    public FakeRenderer Renderer { get; } = new();

    /// <param name="sendTimeout">
    /// Real time. Long unless the test is about it: on a machine that is busy with other tests, any request may take longer than a second,
    /// and a message that timed out is another story.
    /// </param>
    public static async Task<DeliveryBench> StartAsync(TimeSpan? sendTimeout = null) =>
        new(await ConnectorStandIn.StartAsync(), sendTimeout ?? TimeSpan.FromMinutes(1));

    /// <summary>A person; with a personal chat unless said otherwise.</summary>
    public async Task<Person> PersonAsync(string? channelUserId = "29:zhang", bool withChat = true)
    {
        var person = new Person { TenantId = Tenant, AadObjectId = Guid.Empty + (channelUserId ?? ""), ChannelUserId = channelUserId };
        await SaveAsync(person);
        if (withChat)
            await SaveAsync(Conversation("a:" + person.Id, ConversationKind.Personal, person.Id));
        return person;
    }

    public KnownConversation Conversation(string id, ConversationKind kind, string? personId = null) => new()
    {
        TenantId = Tenant, ConversationId = id, Kind = kind, PersonId = personId, ServiceUrl = Teams.Url, ChannelId = "msteams", BotId = "28:bot", BotName = "Coach",
    };

    public async Task SaveAsync(params object[] entities)
    {
        await using var db = Database.CreateDbContext();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    public async Task<OutboxRow> QueueAsync(Person person, string key = "reminder:1")
    {
        await using var db = Database.CreateDbContext();
        var row = Outbox.ToPerson(db, key, FakeRenderer.KindName, "subject", person.Id);
        await db.SaveChangesAsync();
        return row;
    }

    public async Task<OutboxRow> QueueAsync(KnownConversation conversation, string key = "summary:1")
    {
        await using var db = Database.CreateDbContext();
        var row = Outbox.ToConversation(db, key, FakeRenderer.KindName, "subject", conversation.Id, threadId: null);
        await db.SaveChangesAsync();
        return row;
    }

    public async Task<OutboxRow> QueueUpdateAsync(OutboxRow original, string key = "update:1")
    {
        await using var db = Database.CreateDbContext();
        var row = Outbox.Update(db, key, original);
        await db.SaveChangesAsync();
        return row;
    }

    public Task DrainAsync() => _worker.DrainAsync(CancellationToken.None);

    /// <summary>The same by several replicas at once, which share the database and nothing else.</summary>
    public Task DrainTogetherAsync(int replicas) =>
        Task.WhenAll(Enumerable.Range(0, replicas).Select(_ => Task.Run(() => NewWorker().DrainAsync(CancellationToken.None))));

    public Task UpkeepAsync() => _upkeep.RunAsync(CancellationToken.None);

    public async Task<OutboxRow> RowAsync(OutboxRow row)
    {
        await using var db = Database.CreateDbContext();
        return await db.Set<OutboxRow>().AsNoTracking().SingleAsync(candidate => candidate.Id == row.Id);
    }

    /// <summary>Each row by a replica of its own, all at once.</summary>
    public Task DeliverTogetherAsync(params OutboxRow[] rows) =>
        Task.WhenAll(rows.Select(row => Task.Run(() => NewDeliverer().DeliverAsync(row.Id, CancellationToken.None))));

    /// <summary>Another replica's.</summary>
    public Rosters NewRosters() => new(Database, Adapter, Options.Create(new BotIdentityOptions()), Clock, NullLogger<Rosters>.Instance);

    private DeliveryWorker NewWorker() => new(Database, Outbox, NewDeliverer(), Clock, _options, NullLogger<DeliveryWorker>.Instance);

    private Deliverer NewDeliverer() =>
        new(Database, [Renderer], _sender, new Destinations(Database), Rosters, new Pacer(), Clock, _options, NullLogger<Deliverer>.Instance);

    /// <summary>What another process did to a row.</summary>
    public async Task SetAsync(OutboxRow row, DeliveryState state)
    {
        await using var db = Database.CreateDbContext();
        var lease = state == DeliveryState.Sending ? Clock.GetUtcNow() + TimeSpan.FromMinutes(2) : (DateTimeOffset?)null;
        await db.Set<OutboxRow>().Where(candidate => candidate.Id == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.State, state).SetProperty(candidate => candidate.LeaseUntil, lease));
    }

    /// <summary>What another process did to a row that it tried and will try again.</summary>
    public async Task PutOffAsync(OutboxRow row, DateTimeOffset dueAt)
    {
        await using var db = Database.CreateDbContext();
        await db.Set<OutboxRow>().Where(candidate => candidate.Id == row.Id).ExecuteUpdateAsync(
            set => set.SetProperty(candidate => candidate.Attempt, candidate => candidate.Attempt + 1).SetProperty(candidate => candidate.DueAt, dueAt));
    }

    public async ValueTask DisposeAsync()
    {
        await Teams.DisposeAsync();
        Database.Dispose();
    }

    internal sealed class FakeRenderer : IMessageRenderer
    {
        public const string KindName = "fake";

        public string Kind => KindName;

        /// <summary>The newest state; null: no longer true.</summary>
        public string? State { get; set; } = "first";

        public Exception? Fault { get; set; }

        /// <summary>What happens elsewhere while the message is made.</summary>
        public Func<Task>? Meanwhile { get; set; }

        public async Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken)
        {
            if (Meanwhile is { } meanwhile)
                await meanwhile();
            return Fault is not null ? throw Fault
                : State is null ? null
                : new RenderedMessage(new JObject { ["type"] = "AdaptiveCard", ["state"] = State }, "A reminder");
        }
    }
}
