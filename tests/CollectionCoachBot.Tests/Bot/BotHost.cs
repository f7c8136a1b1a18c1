using System.Globalization;
using CollectionCoachBot.Bot;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Clock;
using CollectionCoachBot.Tests.Storage;
using CollectionCoachBot.Web;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>
/// The whole bot on a real database, with a stand-in for Teams: what a person types or presses goes in as an activity, what the bot says
/// comes back. Nothing between the adapter and the database is replaced.
/// </summary>
internal sealed class BotHost : IDisposable
{
    public const string Tenant = "11111111-2222-3333-4444-555555555555";
    private int _activities;

    public BotHost(TestDatabase? database = null, string locale = "zh-CN", params (string Key, string? Value)[] settings)
    {
        (Database, OwnsDatabase, Locale) = (database ?? new TestDatabase(), database is null, locale);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)).Concat(
            [
                KeyValuePair.Create("ConnectionStrings:Coach", (string?)Database.ConnectionString),
                KeyValuePair.Create("MicrosoftAppTenantId", (string?)Tenant),
                KeyValuePair.Create("environment", (string?)"Development"),
            ])).Build();
        Services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new Development())
            .AddLogging()
            .AddFeatures(configuration)
            .AddSingleton<TimeProvider>(Clock)
            .BuildServiceProvider();
        Teams = new TeamsStandIn();
        Services.GetRequiredService<TurnPipeline>().Lay(Teams);
    }

    public TestDatabase Database { get; }

    public TestClock Clock { get; } = TestClock.At(2026, 11, 23, 10);

    public ServiceProvider Services { get; }

    public TeamsStandIn Teams { get; }

    public string Locale { get; set; }

    /// <summary>False: Teams never said who is in the team of the channels.</summary>
    public bool RosterIsRead { get; init; } = true;

    private bool OwnsDatabase { get; }

    /// <summary>What a person types. In a channel the mention is added.</summary>
    public Task<IReadOnlyList<Activity>> SayAsync(string text, Somebody? from = null, string? activityId = null) =>
        SendAsync(Message(from ?? Somebody.Zhang, activity =>
        {
            activity.Text = text;
            activity.Id = activityId ?? activity.Id;
        }));

    /// <summary>A press of Action.Submit: a message with a value and no text.</summary>
    public Task<IReadOnlyList<Activity>> SubmitAsync(JObject data, Somebody? from = null) =>
        SendAsync(Message(from ?? Somebody.Zhang, activity => activity.Value = data));

    /// <summary>A press of Action.Execute; answered with a card.</summary>
    public async Task<JObject> ExecuteAsync(string verb, JObject data, string? messageId = null, Somebody? from = null) =>
        (JObject)(await PressAsync(verb, data, messageId, from)).Value;

    /// <summary>A press of Action.Execute, with whatever answers it.</summary>
    public async Task<AdaptiveCardInvokeResponse> PressAsync(string verb, JObject data, string? messageId = null, Somebody? from = null)
    {
        var replies = await SendAsync(Message(from ?? Somebody.Zhang, activity =>
        {
            activity.Type = ActivityTypes.Invoke;
            activity.Name = CardRouter.InvokeName;
            activity.ReplyToId = messageId;
            activity.Value = new JObject
            {
                ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data },
                ["trigger"] = "manual",
            };
        }));
        var answer = (InvokeResponse)replies.Single(reply => reply.Type == ActivityTypesEx.InvokeResponse).Value;
        return (AdaptiveCardInvokeResponse)answer.Body;
    }

    public Task<IReadOnlyList<Activity>> SendAsync(Activity activity)
    {
        lock (Teams.Sent)
            Teams.Sent.Clear();
        return Teams.ReceiveAsync(activity, Services.GetRequiredService<IBot>().OnTurnAsync);
    }

    public Activity Message(Somebody from, Action<Activity> fill)
    {
        if (from.In is not null && RosterIsRead)
            ReadRoster();
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = string.Create(CultureInfo.InvariantCulture, $"in-{++_activities}"),
            ChannelId = "test",
            ServiceUrl = "http://localhost:1/",
            Locale = Locale,
            LocalTimezone = "Asia/Shanghai",
            From = new ChannelAccount(from.ChannelId, from.Name) { AadObjectId = from.AadObjectId },
            Recipient = new ChannelAccount("28:bot", "催收教练"),
            Conversation = from.In is { } place
                ? new ConversationAccount { Id = place, ConversationType = IsGroupChat(place) ? "groupChat" : "channel", IsGroup = true, TenantId = from.Tenant }
                : new ConversationAccount { Id = "personal-" + from.ChannelId, ConversationType = "personal", TenantId = from.Tenant },
            ChannelData = from.In is null || IsGroupChat(from.In)
                ? new JObject { ["tenant"] = new JObject { ["id"] = from.Tenant } }
                : new JObject { ["tenant"] = new JObject { ["id"] = from.Tenant }, ["team"] = new JObject { ["id"] = "team-1" } },
        };
        fill(activity);
        return activity;
    }

    /// <summary>As Teams' ids tell it from a channel.</summary>
    private static bool IsGroupChat(string conversation) => conversation.EndsWith("@thread.v2", StringComparison.Ordinal);

    /// <summary>What Teams' answer leaves behind: a colleague without an e-mail is in the team, read just when the test began.</summary>
    private void ReadRoster()
    {
        using var db = Database.CreateDbContext();
        if (db.Set<TeamRoster>().Any())
            return;
        var colleague = new Person { TenantId = Tenant, AadObjectId = "colleague", Name = "Colleague" };
        db.AddRange(colleague, new TeamMember { TeamId = "team-1", PersonId = colleague.Id }, new TeamRoster { TeamId = "team-1", ReadAt = Clock.GetUtcNow() });
        db.SaveChanges();
    }

    public void Dispose()
    {
        Services.Dispose();
        if (OwnsDatabase)
            Database.Dispose();
    }

    private sealed class Development : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "CollectionCoachBot";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
