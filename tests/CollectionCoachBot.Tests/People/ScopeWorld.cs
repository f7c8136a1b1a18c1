using System.Globalization;
using System.Text.RegularExpressions;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.People;

/// <summary>
/// A bot for whose one rep, Li, a customer of Zhang's exists or doesn't. All that Zhang did with that customer is there with it, under the same
/// ids in each world; what Li holds of it from when it was hers is in both.
/// </summary>
internal sealed partial class ScopeWorld : IDisposable
{
    public const string Name = "华信建材有限公司";
    public const string Code = "KX7788";
    public const string Invoice = "INV-99017";
    public const string Channel = "19:sales@thread.tacv2;messageid=1";

    public const string GroupChat = "19:group@thread.v2";

    private static readonly string CustomerId = OpaqueId.Of("customer");
    private static readonly string ReceivableId = OpaqueId.Of("receivable");
    private static readonly string HoldId = OpaqueId.Of("hold");
    private static readonly string EscalationId = OpaqueId.Of("escalation");
    private static readonly string RequestId = OpaqueId.Of("request");

    private readonly TestDatabase _database = new();
    private readonly BotHost _bot;
    private readonly bool _exists;

    private ScopeWorld(bool exists, string locale)
    {
        _exists = exists;
        _bot = new BotHost(_database, locale, ("Roles:Administrators:0", "boss@contoso.cn"));
    }

    public static Somebody Li => Somebody.Li;

    public static Somebody LiInChannel => Somebody.Li with { In = Channel };

    public static Somebody LiInGroupChat => Somebody.Li with { In = GroupChat };

    public static Somebody FromElsewhere => Somebody.Li with { Tenant = "99999999-8888-7777-6666-555555555555" };

    public IEnumerable<string> Commands => _bot.Services.GetServices<ICommand>().Select(command => command.Name);

    public IEnumerable<string> Verbs => _bot.Services.GetServices<ICardAction>().Select(action => action.Verb).Order(StringComparer.Ordinal);

    public CommandWords Words => _bot.Services.GetRequiredService<CommandWords>();

    public static async Task<ScopeWorld> MakeAsync(bool exists, string locale)
    {
        var world = new ScopeWorld(exists, locale);
        foreach (var somebody in new[] { Somebody.Zhang, Li, LiInChannel, LiInGroupChat })
            await world._bot.SayAsync(locale == "zh-CN" ? "帮助" : "help", somebody);
        await world.FillAsync();
        return world;
    }

    /// <summary>What buttons carry, in the ways in which the names of their values go together.</summary>
    public static IEnumerable<(string Name, JObject Data)> Presses()
    {
        var typed = new JObject
        {
            ["v"] = 1, ["outcome"] = "Promised", ["amount"] = "1000", ["promised"] = "2026-12-01", ["next"] = "2026-12-02", ["date"] = "2026-12-01", ["note"] = "note",
            ["until"] = "2026-12-01", ["kind"] = "pause", ["reason"] = "reason", ["result"] = "Paid", ["text"] = "text", ["said"] = "said", ["handler"] = "me",
            ["contact"] = "somebody", ["segment"] = "Retail", ["grade"] = "A", ["person"] = "natural", ["pay"] = "5", ["signer"] = "somebody", ["jurisdiction"] = "Uk",
            ["x"] = OpaqueId.Of("x"), ["o"] = OpaqueId.Of("plan/B"), ["q"] = OpaqueId.Of("q"), ["n"] = OpaqueId.Of("n"),
        };
        yield return ("customer", With(("c", CustomerId), ("about", CustomerId), ("f", OpaqueId.Of("new form")), ("r", RequestId), ("h", HoldId), ("d", HoldId)));
        yield return ("coaching of the owner", With(("s", OpaqueId.Of("zhang's session")), ("f", OpaqueId.Of("log form")), ("e", EscalationId)));
        yield return ("coaching of one's own", With(("s", OpaqueId.Of("li's session")), ("f", OpaqueId.Of("another form"))));
        yield return ("receivable", With(("about", ReceivableId), ("f", OpaqueId.Of("hold form")), ("h", HoldId)));
        yield return ("escalation", With(("e", EscalationId), ("f", OpaqueId.Of("step form")), ("c", CustomerId)));
        yield return ("follow-up of the owner", With(("f", OpaqueId.Of("zhang's follow-up"))));
        yield return ("follow-up of one's own", With(("f", OpaqueId.Of("li's follow-up"))));

        JObject With(params (string Name, string Id)[] ids)
        {
            var data = (JObject)typed.DeepClone();
            foreach (var (name, id) in ids)
                data[name] = id;
            return data;
        }
    }

    public Task<string> SayAsync(string text, Somebody from) => HeardAsync(async () => Texts(await _bot.SayAsync(text, from)));

    public Task<string> SubmitAsync(JObject data, Somebody from) => HeardAsync(async () => Texts(await _bot.SubmitAsync(data, from)));

    public Task<string> PressAsync(string verb, JObject data, Somebody from) => HeardAsync(async () =>
    {
        var answer = await _bot.PressAsync(verb, data, from: from);
        return answer.Type + " " + answer.Value + Texts([.. _bot.Teams.Sent]);
    });

    /// <summary>What the bot would send by itself from what was asked of it, in a fixed order.</summary>
    public async Task<string> SendsAsync()
    {
        await using var db = _database.CreateDbContext();
        var sent = new List<string>();
        foreach (var row in await db.Set<OutboxRow>().AsNoTracking().ToListAsync())
        {
            var message = await _bot.Services.GetServices<IMessageRenderer>().Single(renderer => renderer.Kind == row.Kind).RenderAsync(row, CancellationToken.None);
            sent.Add(WithoutIds($"{row.Kind} {row.Operation} {message?.Summary} {message?.Card}"));
        }

        return string.Join('\n', sent.Order(StringComparer.Ordinal));
    }

    /// <summary>All rows about the customer as they are.</summary>
    public async Task<string> RowsAsync()
    {
        await using var db = _database.CreateDbContext();
        return JsonConvert.SerializeObject(new object[]
        {
            await db.Set<Customer>().AsNoTracking().Where(row => row.Id == CustomerId).ToListAsync(),
            await db.Set<CustomerEntry>().AsNoTracking().Where(row => row.CustomerId == CustomerId).ToListAsync(),
            await db.Set<Receivable>().AsNoTracking().Where(row => row.CustomerId == CustomerId).ToListAsync(),
            await db.Set<Hold>().AsNoTracking().Where(row => row.CustomerId == CustomerId).ToListAsync(),
            await db.Set<CallLog>().AsNoTracking().Where(row => row.CustomerId == CustomerId).ToListAsync(),
            await db.Set<Promise>().AsNoTracking().Where(row => row.CustomerId == CustomerId).ToListAsync(),
            await db.Set<FollowUp>().AsNoTracking().Where(row => row.Id == OpaqueId.Of("zhang's follow-up")).ToListAsync(),
            await db.Set<CoachSession>().AsNoTracking().Where(row => row.CustomerId == CustomerId).OrderBy(row => row.Id).ToListAsync(),
            await db.Set<Escalation>().AsNoTracking().Where(row => row.CustomerId == CustomerId).ToListAsync(),
            await db.Set<EscalationStep>().AsNoTracking().Where(row => row.EscalationId == EscalationId).ToListAsync(),
        });
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<string> HeardAsync(Func<Task<string>> act)
    {
        // A second of each: reads and writes that go by the clock are the same in both worlds.
        _bot.Clock.Advance(TimeSpan.FromSeconds(1));
        return WithoutIds(await act());
    }

    private static string Texts(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => string.Concat(sent
        .Where(activity => activity.Type != Microsoft.Bot.Schema.ActivityTypesEx.InvokeResponse)
        .Select(activity => $"\n{activity.Type} {activity.Text} {activity.Summary} {string.Join(' ', (activity.Attachments ?? []).Select(each => each.Content))}"));

    /// <summary>Ids are random: the first that is shown becomes the first, and so on.</summary>
    private static string WithoutIds(string text)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        return Id().Replace(text, match =>
            known.TryGetValue(match.Value, out var name) ? name : known[match.Value] = string.Create(CultureInfo.InvariantCulture, $"ID{known.Count}"));
    }

    private async Task FillAsync()
    {
        await using var db = _database.CreateDbContext();
        var now = _bot.Clock.GetUtcNow();
        var people = await db.Set<Person>().ToListAsync();
        var (zhang, li) = (people.Single(person => person.AadObjectId == Somebody.Zhang.AadObjectId), people.Single(person => person.AadObjectId == Li.AadObjectId));
        (zhang.Email, li.Email) = ("zhangsan@contoso.cn", "lisi@contoso.cn");
        db.Add(new TeamMember { TeamId = "team-1", PersonId = li.Id });
        Owe(db, new Customer { Code = "B20", Name = "Blue Heron Optics", OwnerEmail = "lisi@contoso.cn" }, OpaqueId.New(), "INV-40055", 20, 9_000m);
        db.Add(new LedgerImport { Sequence = 1, AsOf = SmallLedger.Today.AddDays(-3), ImportedAt = now, New = 2, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 0 });
        AddWork(db, li, "li's", now);
        if (_exists)
        {
            Owe(db, new Customer { Id = CustomerId, Code = Code, Name = Name, OwnerEmail = "zhangsan@contoso.cn", Contact = "王会计", Attitude = Attitude.Avoidant }, ReceivableId, Invoice, 45, 380_000m);
            await AddZhangsAsync(db, zhang, now);
        }

        await db.SaveChangesAsync();
    }

    private static void Owe(CoachDb db, Customer customer, string id, string invoice, int days, decimal amount)
    {
        db.Add(customer);
        db.Add(new Receivable
        {
            Id = id, CustomerId = customer.Id, InvoiceNumber = invoice, DueOn = SmallLedger.Today.AddDays(-days), Amount = amount, Open = amount, Currency = "CNY",
        });
    }

    private static void AddWork(CoachDb db, Person person, string whose, DateTimeOffset now)
    {
        db.Add(new CoachSession
        {
            Id = OpaqueId.Of($"{whose} session"), PersonId = person.Id, CustomerId = CustomerId, Stage = OverdueStage.M2, Attitude = Attitude.Avoidant, PlaybookVersion = "1", CreatedAt = now,
        });
        db.Add(new FollowUp
        {
            Id = OpaqueId.Of($"{whose} follow-up"), CustomerId = CustomerId, PersonId = person.Id, DueOn = SmallLedger.Today.AddDays(1), RemindAt = now.AddDays(1), CreatedAt = now,
        });
    }

    private static async Task AddZhangsAsync(CoachDb db, Person zhang, DateTimeOffset now)
    {
        var channel = (await db.Set<KnownConversation>().SingleAsync(known => known.Kind == ConversationKind.Channel)).Id;
        AddWork(db, zhang, "zhang's", now);
        var log = new CallLog { FormId = OpaqueId.Of("log form"), CustomerId = CustomerId, PersonId = zhang.Id, At = now, Outcome = Outcome.Promised, Note = "说月底付" };
        db.Add(log);
        db.Add(new Promise { CustomerId = CustomerId, CallLogId = log.Id, Amount = 10_000m, Currency = "CNY", PayOn = SmallLedger.Today.AddDays(7), MadeAt = now, OpenBefore = 380_000m });
        db.Add(new Hold
        {
            Id = HoldId, CustomerId = CustomerId, ReceivableId = ReceivableId, Amount = 1_000m, Kind = HoldKind.Pause, Reason = "等验收", HandledBy = "张三", UntilOn = SmallLedger.Today.AddDays(8),
            PlacedById = zhang.Id, PlacedAt = now, FormId = OpaqueId.Of("hold form"),
        });
        db.Add(new Escalation { Id = EscalationId, CustomerId = CustomerId, ConversationId = channel, ThreadId = Channel, RequestedById = zhang.Id, Reason = "老板失联", Language = Language.Chinese, CreatedAt = now });
        db.Add(new EscalationStep { EscalationId = EscalationId, State = EscalationState.Open, PersonId = zhang.Id, At = now, Note = "老板失联", FormId = OpaqueId.Of("step form") });
        db.Add(new EscalationRequest { Id = RequestId, PersonId = zhang.Id, ConversationId = channel, Reason = "老板失联", CreatedAt = now });
    }

    [GeneratedRegex(@"(?<![\w-])[\w-]{22}(?![\w-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Id();
}
