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

    private readonly DeliveryWorker _worker;
    private readonly OutboxUpkeep _upkeep;

    private DeliveryBench(ConnectorStandIn teams)
    {
        Teams = teams;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("environment", "Development")]).Build();
        var options = Options.Create(new DeliveryOptions { SendTimeout = TimeSpan.FromSeconds(1), AtOnce = 4 });
        Adapter = new CloudAdapter(configuration);
        var sender = new MessageSender(Adapter, Options.Create(new BotIdentityOptions()), options, Clock);
        var deliverer = new Deliverer(Database, [Renderer], sender, new Destinations(Database), new Pacer(), Clock, options, NullLogger<Deliverer>.Instance);
        Outbox = new Outbox(Clock);
        _worker = new DeliveryWorker(Database, Outbox, deliverer, Clock, options, NullLogger<DeliveryWorker>.Instance);
        _upkeep = new OutboxUpkeep(Database, Clock, NullLogger<OutboxUpkeep>.Instance);
    }

    public CloudAdapter Adapter { get; }

    public ConnectorStandIn Teams { get; }

    public TestDatabase Database { get; } = new();

    public TestClock Clock { get; } = TestClock.At(2026, 11, 20);

    public Outbox Outbox { get; }

    public FakeRenderer Renderer { get; } = new();

    public static async Task<DeliveryBench> StartAsync() => new(await ConnectorStandIn.StartAsync());

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

    public async Task<OutboxRow> QueueUpdateAsync(OutboxRow original, string key = "update:1")
    {
        await using var db = Database.CreateDbContext();
        var row = Outbox.Update(db, key, original);
        await db.SaveChangesAsync();
        return row;
    }

    public Task DrainAsync() => _worker.DrainAsync(CancellationToken.None);

    public Task UpkeepAsync() => _upkeep.RunAsync(CancellationToken.None);

    public async Task<OutboxRow> RowAsync(OutboxRow row)
    {
        await using var db = Database.CreateDbContext();
        return await db.Set<OutboxRow>().AsNoTracking().SingleAsync(candidate => candidate.Id == row.Id);
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

        public Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken) => Fault is null
            ? Task.FromResult(State is null ? null : new RenderedMessage(new JObject { ["type"] = "AdaptiveCard", ["state"] = State }, "A reminder"))
            : throw Fault;
    }
}
