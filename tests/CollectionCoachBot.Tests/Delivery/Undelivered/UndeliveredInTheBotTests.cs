using CollectionCoachBot.Delivery;
using CollectionCoachBot.Delivery.Undelivered;
using CollectionCoachBot.People;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Delivery.Undelivered;

/// <summary>The list and the notice through the whole bot, on Monday, November 23, 2026; Zhang administers, Li doesn't.</summary>
public sealed class UndeliveredInTheBotTests : IDisposable
{
    private readonly BotHost _bot;

    public UndeliveredInTheBotTests() => _bot = HostOf("zh-CN");

    public static TheoryData<string> Tags => [.. Languages.All.Select(language => language.Tag())];

    [Theory]
    [InlineData("zh-CN", "未送达", "再发一次", "不再发")]
    [InlineData("en-US", "deliveries", "Send again", "Leave it")]
    public async Task An_administrator_decides_by_typing_and_by_button(string tag, string command, string again, string leave)
    {
        using var bot = HostOf(tag);
        var talk = new Transcript(bot);
        await talk.SayAsync(command);
        await LoseAsync(bot, Lost(bot, "1", DeliveryState.Unknown, "HTTP 503"), Lost(bot, "2", DeliveryState.Failed, "HTTP 413 MessageSizeTooBig"));

        await talk.SayAsync(command);
        var first = CardText.Button(talk.LastCard, again)!;
        await talk.PressAsync(again);
        await talk.PressAsync(first);
        await talk.PressAsync(leave);

        Approved.Matches(talk.Text, $"decided.{tag}.txt");
        Assert.Equal(
            [("row0000000000000000001", DeliveryState.Pending, false), ("row0000000000000000002", DeliveryState.Failed, true)],
            (await RowsAsync(bot)).Select(row => (row.Id, row.State, row.LeftAt is not null)));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task The_card_says_what_to_whom_when_and_why(string tag)
    {
        using var bot = HostOf(tag);
        await bot.SayAsync("help");
        var channel = new KnownConversation
        {
            TenantId = BotHost.Tenant, ConversationId = "19:a", Kind = ConversationKind.Channel, Name = "销售[一]部", ServiceUrl = "http://localhost:1/", ChannelId = "msteams", BotId = "28:bot",
        };
        await LoseAsync(
            bot, channel, Lost(bot, "1", DeliveryState.Unknown, OutboxUpkeep.LeaseRanOut), Lost(bot, "2", DeliveryState.Unknown, "TaskCanceledException", "summary", channel.Id),
            Lost(bot, "3", DeliveryState.Failed, "Render InvalidOperationException", "escalation", "gone"), Lost(bot, "4", DeliveryState.Failed, "HTTP 404", "escalation", channel.Id, "x"),
            Lost(bot, "5", DeliveryState.Unknown, "HTTP 500", "coach.starter"), Lost(bot, "6", DeliveryState.Unknown, "HTTP 500", "new"), Lost(bot, "7", DeliveryState.Unknown, "HTTP 500"),
            Lost(bot, "8", DeliveryState.Sent, null));

        var card = (JObject)Assert.Single(await bot.SayAsync(tag == "zh-CN" ? "未送达" : "deliveries")).Attachments[0].Content;

        CardCheck.Holds(card);
        Approved.Matches(card.ToString(), $"list.{tag}.json");
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public async Task The_notice_leads_to_the_list(string tag)
    {
        using var bot = HostOf(tag);
        await bot.SayAsync(tag == "zh-CN" ? "帮助" : "help");
        await LoseAsync(bot, Lost(bot, "1", DeliveryState.Unknown, "HTTP 503"));
        await NoticesAsync(bot);

        var notice = (await RenderAsync(bot, Assert.Single(await RowsAsync(bot), row => row.Kind == UndeliveredNotice.MessageKind)))!.Card;
        var list = await bot.ExecuteAsync(UndeliveredActions.ListVerb, (JObject)notice["actions"]![0]!["data"]!);

        CardCheck.Holds(notice);
        Approved.Matches(notice.ToString(), $"notice.{tag}.json");
        Assert.Contains(tag == "zh-CN" ? "跟进提醒 · 发给张三" : "Follow-up reminder · to 张三", CardText.Of(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_administer_sees_nothing_and_decides_nothing()
    {
        await _bot.SayAsync("帮助");
        await LoseAsync(_bot, Lost(_bot, "1", DeliveryState.Unknown, "HTTP 503"));
        var data = new JObject { ["v"] = 1, ["d"] = "row0000000000000000001", ["a"] = "row0000000000000000001" };

        var said = Assert.Single(await _bot.SayAsync("未送达", Somebody.Li)).Text;
        var help = (JObject)Assert.Single(await _bot.SayAsync("帮助", Somebody.Li)).Attachments[0].Content;

        Assert.Equal("只有管理员能看可能没送到的消息。", said);
        Assert.DoesNotContain("未送达", CardText.Of(help), StringComparison.Ordinal);
        foreach (var verb in new[] { UndeliveredActions.ListVerb, UndeliveredActions.SendAgainVerb, UndeliveredActions.LeaveVerb })
            Assert.Equal("只有管理员能看可能没送到的消息。", CardText.Of(await _bot.ExecuteAsync(verb, data, from: Somebody.Li)));
        Assert.Equal((DeliveryState.Unknown, null), ((await RowsAsync(_bot))[0].State, (await RowsAsync(_bot))[0].LeftAt));
    }

    [Fact]
    public async Task Where_others_read_along_nothing_is_listed_or_decided()
    {
        var here = Somebody.Zhang with { In = "19:sales@thread.tacv2;messageid=1" };
        await _bot.SayAsync("帮助");
        await LoseAsync(_bot, Lost(_bot, "1", DeliveryState.Unknown, "HTTP 503"));

        var answer = await _bot.ExecuteAsync(UndeliveredActions.SendAgainVerb, new JObject { ["v"] = 1, ["d"] = "row0000000000000000001", ["a"] = "row0000000000000000001" }, from: here);

        Assert.StartsWith("可能没送到的消息只在私聊里列出", CardText.Of(answer), StringComparison.Ordinal);
        Assert.Equal(DeliveryState.Unknown, (await RowsAsync(_bot))[0].State);
    }

    [Fact]
    public async Task There_is_one_notice_a_day_at_most_and_only_when_something_is_new()
    {
        await _bot.SayAsync("帮助");
        await _bot.SayAsync("帮助", Somebody.Li);
        await NoticesAsync(_bot);
        Assert.Empty(await RowsAsync(_bot));

        await LoseAsync(_bot, Lost(_bot, "1", DeliveryState.Unknown, "HTTP 503"));
        await NoticesAsync(_bot);
        await NoticesAsync(_bot);
        var notice = Assert.Single(await RowsAsync(_bot), row => row.Kind == UndeliveredNotice.MessageKind);
        Assert.Equal(await ZhangAsync(), notice.PersonId);

        // The same day something new, the next day: one more. The day after, with nothing new: none.
        _bot.Clock.Advance(TimeSpan.FromHours(1));
        await LoseAsync(_bot, Lost(_bot, "2", DeliveryState.Failed, "HTTP 400"));
        await NoticesAsync(_bot);
        Assert.Single(await RowsAsync(_bot), row => row.Kind == UndeliveredNotice.MessageKind);
        _bot.Clock.Advance(TimeSpan.FromDays(1));
        await NoticesAsync(_bot);
        _bot.Clock.Advance(TimeSpan.FromDays(1));
        await NoticesAsync(_bot);
        Assert.Equal(2, (await RowsAsync(_bot)).Count(row => row.Kind == UndeliveredNotice.MessageKind));
    }

    [Fact]
    public async Task A_notice_is_dropped_where_all_is_decided_or_the_reader_administers_no_longer()
    {
        await _bot.SayAsync("帮助");
        await _bot.SayAsync("帮助", Somebody.Li);
        await LoseAsync(_bot, Lost(_bot, "1", DeliveryState.Unknown, "HTTP 503"));
        await NoticesAsync(_bot);
        var notice = Assert.Single(await RowsAsync(_bot), row => row.Kind == UndeliveredNotice.MessageKind);
        using var other = new BotHost(_bot.Database, "zh-CN", ("Roles:Administrators:0", Somebody.Li.AadObjectId));

        Assert.NotNull(await RenderAsync(_bot, notice));
        Assert.Null(await RenderAsync(other, notice));
        await _bot.ExecuteAsync(UndeliveredActions.LeaveVerb, new JObject { ["v"] = 1, ["d"] = "row0000000000000000001", ["a"] = "row0000000000000000001" });
        Assert.Null(await RenderAsync(_bot, notice));
    }

    [Fact]
    public void Every_kind_of_message_has_a_name() =>
        Assert.All(
            _bot.Services.GetServices<IMessageRenderer>(),
            renderer => Assert.True(_bot.Services.GetRequiredService<CollectionCoachBot.Texts.Words>().Has(UndeliveredText.KindKey(renderer.Kind)), renderer.Kind));

    public void Dispose() => _bot.Dispose();

    private static BotHost HostOf(string tag) => new(null, tag, ("Roles:Administrators:0", Somebody.Zhang.AadObjectId));

    private static OutboxRow Lost(BotHost bot, string number, DeliveryState state, string? error, string kind = "reminder", string? conversationId = null, string? updates = null) => new()
    {
        Id = "row000000000000000000" + number, UniqueKey = "key:" + number, Kind = kind, Subject = "subject", State = state, Error = error, ConversationId = conversationId, UpdatesKey = updates,
        Operation = updates is null ? DeliveryOperation.Send : DeliveryOperation.Update,
        DueAt = bot.Clock.GetUtcNow(), CreatedAt = bot.Clock.GetUtcNow(), StateAt = bot.Clock.GetUtcNow().AddMinutes(-int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)),
        PersonId = conversationId is null ? bot.Services.GetRequiredService<IDbContextFactory<CollectionCoachBot.Storage.CoachDb>>().CreateDbContext().Set<Person>().First(person => person.Name == "张三").Id : null,
    };

    private static async Task LoseAsync(BotHost bot, params object[] entities)
    {
        await using var db = bot.Database.CreateDbContext();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    private static Task NoticesAsync(BotHost bot) => ActivatorUtilities.CreateInstance<UndeliveredJob>(bot.Services).RunAsync(CancellationToken.None);

    private static Task<RenderedMessage?> RenderAsync(BotHost bot, OutboxRow row) =>
        bot.Services.GetServices<IMessageRenderer>().Single(renderer => renderer.Kind == row.Kind).RenderAsync(row, CancellationToken.None);

    private async Task<string> ZhangAsync()
    {
        await using var db = _bot.Database.CreateDbContext();
        return (await db.Set<Person>().SingleAsync(person => person.Name == "张三")).Id;
    }

    private static async Task<List<OutboxRow>> RowsAsync(BotHost bot)
    {
        await using var db = bot.Database.CreateDbContext();
        return await db.Set<OutboxRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync();
    }
}
