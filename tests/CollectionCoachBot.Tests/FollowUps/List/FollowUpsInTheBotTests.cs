using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.FollowUps.List;

/// <summary>The list through the whole bot, on Monday, November 23, 2026.</summary>
public class FollowUpsInTheBotTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public FollowUpsInTheBotTests() => _bot = new BotHost(_database);

    [Fact]
    public async Task It_lists_what_is_overdue_today_and_this_week_and_counts_the_rest()
    {
        await AddAsync(("C001", "2026-11-20"), ("C002", "2026-11-23"), ("C003", "2026-11-29"), ("C004", "2026-11-30"));

        var text = CardText.Of(await ListAsync());

        Assert.Contains("已过期1 · 今天1 · 本周还有1", text, StringComparison.Ordinal);
        Assert.Contains("11月20日（周五） · 华信建材有限公司", text, StringComparison.Ordinal);
        Assert.Contains("M2 · 逾期45天 · 380,000.00元", text, StringComparison.Ordinal);
        Assert.Contains("Northwind Traders Ltd", text, StringComparison.Ordinal);
        Assert.DoesNotContain("长沙星河商超", text, StringComparison.Ordinal);
        Assert.Contains("本周以后还有1条，最近的是11月30日（周一）", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Done_takes_it_off_the_list_and_a_second_press_says_so()
    {
        var ids = await AddAsync(("C001", "2026-11-23"), ("C002", "2026-11-23"));

        var after = await PressAsync("follow-ups.done", ids[0]);
        var again = await PressAsync("follow-ups.done", ids[0]);

        Assert.DoesNotContain("华信建材", CardText.Of(after), StringComparison.Ordinal);
        Assert.Contains("华信物流", CardText.Of(after), StringComparison.Ordinal);
        Assert.Contains("之前已经结束", CardText.Of(again), StringComparison.Ordinal);
        Assert.Equal(FollowUpState.Done, (await ReadAsync(ids[0])).State);
    }

    [Fact]
    public async Task The_next_working_day_is_counted_from_today_so_that_two_presses_move_it_once()
    {
        var ids = await AddAsync(("C001", "2026-11-20"));

        await PressAsync("follow-ups.tomorrow", ids[0]);
        await PressAsync("follow-ups.tomorrow", ids[0]);

        var moved = await ReadAsync(ids[0]);
        Assert.Equal((new DateOnly(2026, 11, 24), new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero)), (moved.DueOn, moved.RemindAt));
    }

    [Fact]
    public async Task Another_date_is_chosen_on_the_row()
    {
        var ids = await AddAsync(("C001", "2026-11-23"));
        var chosen = await PressAsync("follow-ups.choose", ids[0]);
        CardCheck.Holds(chosen);

        var data = (JObject)CardText.Button(chosen, "改期")!["data"]!.DeepClone();
        data["date"] = "2026-12-01";
        await _bot.ExecuteAsync("follow-ups.move", data);

        Assert.Equal(new DateOnly(2026, 12, 1), (await ReadAsync(ids[0])).DueOn);
    }

    [Theory]
    [InlineData("2026-11-22")]
    [InlineData("2027-11-24")]
    [InlineData("soon")]
    [InlineData(null)]
    public async Task A_date_that_makes_no_sense_is_asked_for_again(string? date)
    {
        var ids = await AddAsync(("C001", "2026-11-23"));

        var answer = await _bot.ExecuteAsync("follow-ups.move", new JObject { ["v"] = 1, ["f"] = ids[0], ["date"] = date });

        Assert.Contains("请选择下次跟进日", CardText.Of(answer), StringComparison.Ordinal);
        Assert.NotNull(CardText.Button(answer, "改期"));
        Assert.Equal(new DateOnly(2026, 11, 23), (await ReadAsync(ids[0])).DueOn);
    }

    [Fact]
    public async Task Cancelled_is_gone()
    {
        var ids = await AddAsync(("C001", "2026-11-23"));

        await PressAsync("follow-ups.cancel", ids[0]);

        Assert.Equal(FollowUpState.Cancelled, (await ReadAsync(ids[0])).State);
    }

    [Fact]
    public async Task Nobody_touches_the_follow_ups_of_another()
    {
        var ids = await AddAsync(("C001", "2026-11-23"));

        foreach (var verb in new[] { "follow-ups.done", "follow-ups.cancel", "follow-ups.tomorrow", "reminder.done", "reminder.tomorrow" })
            Assert.Contains("之前已经结束", CardText.Of(await _bot.ExecuteAsync(verb, new JObject { ["v"] = 1, ["f"] = ids[0] }, from: Somebody.Li)), StringComparison.Ordinal);

        var untouched = await ReadAsync(ids[0]);
        Assert.Equal((FollowUpState.Open, new DateOnly(2026, 11, 23)), (untouched.State, untouched.DueOn));
    }

    [Fact]
    public async Task More_than_eight_are_on_pages_and_a_press_stays_on_its_page()
    {
        var ids = await AddAsync([.. Enumerable.Range(1, 11).Select(i => ("C001", $"2026-11-{i + 9:00}"))]);

        var first = await ListAsync();
        CardCheck.Holds(first);
        var second = await _bot.ExecuteAsync("follow-ups.list", (JObject)CardText.Button(first, "下一页")!["data"]!);
        var after = await PressAsync("follow-ups.done", ids[10], (string?)CardText.Button(second, "完成")!["data"]!["a"]);

        Assert.Equal(8, Rows(first));
        Assert.Equal(3, Rows(second));
        Assert.Equal(2, Rows(after));
        Assert.Null(CardText.Button(second, "下一页"));
    }

    [Fact]
    public async Task Where_others_read_along_the_list_is_not_shown()
    {
        await AddAsync(("C001", "2026-11-23"));

        var replies = await _bot.SendAsync(_bot.Message(Somebody.Zhang, activity =>
        {
            activity.Text = "我的跟进";
            activity.Conversation = new ConversationAccount { Id = "19:group@thread.v2", ConversationType = "groupChat", IsGroup = true, TenantId = BotHost.Tenant };
        }));

        Assert.All(replies, reply => Assert.True(reply.Attachments is null or { Count: 0 }));
        Assert.Contains("私聊", Assert.Single(replies).Text, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private static int Rows(JObject card) => card.SelectTokens("$..[?(@.verb == 'follow-ups.done')]").Count();

    private async Task<JObject> ListAsync() => (JObject)Assert.Single(await _bot.SayAsync("我的跟进")).Attachments[0].Content;

    private Task<JObject> PressAsync(string verb, string id, string? page = null)
    {
        var data = new JObject { ["v"] = 1, ["f"] = id };
        if (page is not null)
            data["a"] = page;
        return _bot.ExecuteAsync(verb, data);
    }

    private async Task<List<string>> AddAsync(params (string Code, string DueOn)[] followUps)
    {
        await _bot.SayAsync("帮助");
        await using var db = _database.CreateDbContext();
        var person = await db.Set<Person>().SingleAsync();
        var ids = new List<string>();
        foreach (var (code, dueOn) in followUps)
        {
            var followUp = new FollowUp
            {
                CustomerId = (await db.Set<Customer>().SingleAsync(customer => customer.Code == code)).Id, PersonId = person.Id, DueOn = Calendars.Day(dueOn),
                RemindAt = _bot.Clock.GetUtcNow(), CreatedAt = _bot.Clock.GetUtcNow(),
            };
            db.Add(followUp);
            ids.Add(followUp.Id);
        }

        await db.SaveChangesAsync();
        return ids;
    }

    private async Task<FollowUp> ReadAsync(string id)
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<FollowUp>().AsNoTracking().SingleAsync(followUp => followUp.Id == id);
    }
}
