using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Clock;
using CollectionCoachBot.Tests.Storage;
using CollectionCoachBot.Texts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Conversation;

/// <summary>A team with a manager, a rep and a channel, in a test's database; and turns of theirs.</summary>
internal sealed class TestTeam
{
    public const string ThreadId = "19:channel@thread.tacv2;messageid=1700000000000";

    private readonly TestDatabase _database;

    public TestTeam(TestDatabase database)
    {
        _database = database;
        Manager = NewPerson("王经理", "wang@contoso.cn");
        Rep = NewPerson("李四", "lisi@contoso.cn");
        Channel = NewConversation("19:channel@thread.tacv2", ConversationKind.Channel, known => known.TeamId = "19:team");
        Save([Manager, Rep, Channel, new TeamRoster { TeamId = "19:team", ReadAt = RosterClock.GetUtcNow() }, new TeamMember { TeamId = "19:team", PersonId = Manager.Id }, new TeamMember { TeamId = "19:team", PersonId = Rep.Id }]);
    }

    /// <summary>Of its own, so that the team's roster doesn't grow old while a test moves its clock.</summary>
    private static TimeProvider RosterClock { get; } = TestClock.At(2026, 11, 20);

    public static Words Words { get; } = Words.Load(AppContext.BaseDirectory);

    public static CommandWords Commands { get; } = CommandWords.Load(AppContext.BaseDirectory);

    public Person Manager { get; }

    public Person Rep { get; }

    public KnownConversation Channel { get; }

    public TestAdapter Adapter { get; } = new();

    public Roles Roles => new(
        Options.Create(new RolesOptions { Managers = ["wang@contoso.cn"] }), new Production(), _database,
        new Substitutes(_database, new Ledger(_database, RosterClock, Options.Create(new ReceivablesOptions()))), RosterClock);

    public Scope ChannelScope { get; } = new(false, ["wang@contoso.cn", "lisi@contoso.cn"]);

    public static Person NewPerson(string name, string email) => new()
    {
        TenantId = "tenant", AadObjectId = "aad-" + email, Email = email, Upn = email, Name = name, Locale = "zh-CN",
    };

    public static KnownConversation NewConversation(string id, ConversationKind kind, Action<KnownConversation>? set = null)
    {
        var known = new KnownConversation
        {
            TenantId = "tenant", ConversationId = id, Kind = kind, ServiceUrl = "http://localhost/", ChannelId = "msteams", BotId = "28:bot",
        };
        set?.Invoke(known);
        return known;
    }

    public void Save(params object[] rows)
    {
        using var db = _database.CreateDbContext();
        db.AddRange(rows);
        db.SaveChanges();
    }

    public List<OutboxRow> Outbox()
    {
        using var db = _database.CreateDbContext();
        return [.. db.Set<OutboxRow>().AsNoTracking().OrderBy(row => row.CreatedAt)];
    }

    public Turn Turn(Person person, KnownConversation? conversation = null, Scope? scope = null, string text = "", Language language = Language.Chinese)
    {
        conversation ??= Channel;
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = "msteams",
            Conversation = new ConversationAccount(id: conversation.Kind == ConversationKind.Channel ? ThreadId : conversation.ConversationId),
            From = new ChannelAccount("29:" + person.Id),
            Recipient = new ChannelAccount("28:bot"),
            Text = text,
        };
        return new Turn(new TurnContext(Adapter, activity), person, conversation, language, scope ?? ChannelScope, Roles.IsManager(person), text);
    }

    public static CardPress Press(string verb, string? messageId = null, params (string Name, object Value)[] data)
    {
        var values = new JObject { ["v"] = 1 };
        foreach (var (name, value) in data)
            values[name] = JToken.FromObject(value);
        return new CardPress(verb, values, messageId);
    }

    /// <summary>The data of the first button with this verb.</summary>
    public static JObject ButtonOf(JObject card, string verb) =>
        (JObject)card.Descendants().OfType<JObject>().First(item => (string?)item["verb"] == verb)["data"]!;

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
