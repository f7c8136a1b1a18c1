using CollectionCoachBot.Bot;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using CollectionCoachBot.Tests.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Escalations;

/// <summary>Through the whole bot: what is typed in a group chat leads to a row, its card, a press and the update of everybody's card.</summary>
public sealed class GroupFlowTests : IDisposable
{
    private const string Group = "19:group@thread.v2";
    private static readonly Somebody InGroup = Somebody.Zhang with { In = Group };
    private readonly BotHost _bot = new(SmallLedger.Create());
    private string _teams = "http://localhost:1/";

    public void Dispose()
    {
        _bot.Dispose();
        _bot.Database.Dispose();
    }

    [Fact]
    public async Task A_mention_escalates_and_a_press_moves_it_for_everybody()
    {
        await SayAsync("升级长沙星河商超因为老板失联");
        var posted = Assert.Single(Rows());
        Assert.Equal((EscalationMessages.Kind, Group), (posted.Kind, posted.ThreadId));
        var card = await RenderAsync(posted);
        CardCheck.Holds(card);
        Assert.Contains("老板失联", CardCheck.TextsOf(card));
        Sent(posted, "message-1");

        var answer = await PressAsync("escalation.acknowledge", TestTeam.ButtonOf(card, "escalation.acknowledge"));

        Assert.Contains(CardCheck.TextsOf(answer), text => text.StartsWith("张三已接手", StringComparison.Ordinal));
        var update = Assert.Single(Rows(), row => row.Operation == DeliveryOperation.Update);
        Assert.Equal(posted.UniqueKey, update.UpdatesKey);
        Assert.Contains(CardCheck.TextsOf(await RenderAsync(update)), text => text.StartsWith("张三已接手", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Picking_from_the_list_replaces_it_for_everybody()
    {
        await using var teams = await ConnectorStandIn.StartAsync();
        _teams = teams.Url;
        await SayAsync("升级csxhsc，老板失联");
        var list = JObject.FromObject(_bot.Teams.Sent.Single(sent => sent.Attachments?.Count > 0).Attachments[0].Content);

        var answer = await PressAsync("escalation.pick", TestTeam.ButtonOf(list, "escalation.pick"));
        await _bot.Services.GetRequiredService<DeliveryWorker>().DrainAsync(CancellationToken.None);

        var put = Assert.Single(teams.Updated);
        Assert.EndsWith("/activities/message-1", put.Path, StringComparison.Ordinal);
        Assert.Equal(["已升级：长沙星河商超。卡片在这个话题里。"], CardCheck.TextsOf(answer));
        Assert.Equal(CardCheck.TextsOf(answer), CardCheck.TextsOf((JObject)put.Body["attachments"]![0]!["content"]!));
        Assert.Single(teams.Sent);
    }

    [Fact]
    public async Task Escalate_on_the_summary_asks_in_the_thread_and_shows_the_summary_again()
    {
        await SayAsync("周报");
        var posted = Assert.Single(Rows());
        Assert.Equal(SummaryNowRenderer.KindName, posted.Kind);
        var card = await RenderAsync(posted);
        Sent(posted, "message-1");
        using var db = _bot.Database.CreateDbContext();
        var customer = db.Set<CollectionCoachBot.Receivables.Customer>().Single(found => found.Code == "C004");

        var answer = await PressAsync("escalation.start", new JObject { ["v"] = 1, ["c"] = customer.Id });

        CardCheck.Holds(answer);
        Assert.Equal(
            ["长沙星河商超：请在话题里写一句升级原因。", .. CardCheck.TextsOf(card)],
            CardCheck.TextsOf(answer));
        Assert.Contains(_bot.Teams.Sent, sent => sent.Attachments?.Count > 0 && sent.Attachments[0].Content.ToString()!.Contains("escalation.open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Help_offers_no_subscription_where_it_would_be_refused()
    {
        var inGroup = Assert.Single(await _bot.SendAsync(Message(activity => activity.Text = "帮助")));
        var inChannel = Assert.Single(await _bot.SayAsync("帮助", Somebody.Zhang with { In = "19:channel@thread.tacv2" }));

        Assert.Equal(["升级", "周报"], Offered(inGroup));
        Assert.Equal(["升级", "周报", "订阅", "退订"], Offered(inChannel));

        // Names of facts may be held together by word joiners, which nobody sees; some have a button of the same name.
        static IEnumerable<string> Offered(Activity help) => CardCheck.TextsOf(JObject.FromObject(help.Attachments[0].Content))
            .Select(text => text.Replace("\u2060", "", StringComparison.Ordinal)).Where(text => text is "升级" or "周报" or "订阅" or "退订").Distinct();
    }

    private Task SayAsync(string text) => _bot.SendAsync(Message(activity => activity.Text = text));

    private async Task<JObject> PressAsync(string verb, JObject data)
    {
        var replies = await _bot.SendAsync(Message(activity =>
        {
            activity.Type = ActivityTypes.Invoke;
            activity.Name = CardRouter.InvokeName;
            activity.ReplyToId = "message-1";
            activity.Value = new JObject
            {
                ["action"] = new JObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual",
            };
        }));
        var answer = (InvokeResponse)replies.Single(reply => reply.Type == ActivityTypesEx.InvokeResponse).Value;
        return (JObject)((AdaptiveCardInvokeResponse)answer.Body).Value;
    }

    private Activity Message(Action<Activity> fill) => _bot.Message(InGroup, activity =>
    {
        activity.ServiceUrl = _teams;
        activity.Conversation.ConversationType = "groupChat";
        activity.ChannelData = new JObject { ["tenant"] = new JObject { ["id"] = BotHost.Tenant } };
        fill(activity);
    });

    private List<OutboxRow> Rows()
    {
        using var db = _bot.Database.CreateDbContext();
        return [.. db.Set<OutboxRow>().AsNoTracking()];
    }

    private async Task<JObject> RenderAsync(OutboxRow row)
    {
        var renderer = _bot.Services.GetServices<IMessageRenderer>().Single(candidate => candidate.Kind == row.Kind);
        return (await renderer.RenderAsync(row, CancellationToken.None))!.Card;
    }

    private void Sent(OutboxRow row, string activityId)
    {
        using var db = _bot.Database.CreateDbContext();
        var sent = db.Set<OutboxRow>().Single(found => found.Id == row.Id);
        (sent.State, sent.ActivityId, sent.SentConversationId) = (DeliveryState.Sent, activityId, row.ThreadId);
        db.SaveChanges();
    }
}
