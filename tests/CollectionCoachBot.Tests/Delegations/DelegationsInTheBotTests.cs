using System.Globalization;
using CollectionCoachBot.Delegations;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.Reminders;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Delegations;

/// <summary>Somebody is away, from Monday, November 23, 2026 on; Zhang owns C001 to C003, Li C005.</summary>
public class DelegationsInTheBotTests : IDisposable
{
    private static readonly Somebody Boss = new("29:1-boss", "00000000-0000-0000-0000-000000000109", "王总");
    private static readonly Somebody Guest = new("29:1-guest", "00000000-0000-0000-0000-000000000107", "李四光");

    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public DelegationsInTheBotTests() => _bot = new BotHost(_database, "zh-CN", ("Roles:Managers:0", "boss@contoso.cn"));

    [Theory]
    [InlineData("zh-CN", "代理", "代理 李四 到12月1日", "代理 李四", "代理 张三丰 到12月1日", "取消代理", "取消代理")]
    [InlineData("en-US", "delegate", "delegate 李四 until Dec 1", "delegate 李四", "delegate 张三丰 until Dec 1", "delegate off", "delegate off")]
    public async Task A_colleague_is_asked_to_stand_in_and_the_help_is_ended(string locale, params string[] typed)
    {
        await MeetAsync();
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        foreach (var text in typed)
            await talk.SayAsync(text);

        Approved.Matches(System.Text.RegularExpressions.Regex.Replace(talk.Text, @": [\w-]{22}\)", ": ID)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)), $"delegate.{locale}.txt");
    }

    [Fact]
    public async Task The_substitute_sees_the_customers_until_the_day_and_not_longer()
    {
        await MeetAsync();
        Assert.False(await SeesAsync(Somebody.Li));

        await _bot.SayAsync("代理 李四 到12月1日");

        Assert.True(await SeesAsync(Somebody.Li));
        _bot.Clock.MoveTo(new DateTimeOffset(2026, 11, 30, 15, 59, 0, TimeSpan.Zero));
        Assert.True(await SeesAsync(Somebody.Li));
        _bot.Clock.MoveTo(new DateTimeOffset(2026, 11, 30, 16, 1, 0, TimeSpan.Zero)); // December 1 in Shanghai
        Assert.False(await SeesAsync(Somebody.Li));
    }

    [Fact]
    public async Task Ended_by_whoever_stands_in_it_is_over_at_once_and_a_stranger_cannot_end_it()
    {
        await MeetAsync();
        var card = Card(await _bot.SayAsync("代理 李四 到12月1日"));
        var end = (JObject)CardText.Button(card, "结束")!["data"]!;

        var byStranger = await _bot.ExecuteAsync(DelegationEnd.ActionVerb, end, from: Guest);
        var unknown = await _bot.ExecuteAsync(DelegationEnd.ActionVerb, new JObject { ["v"] = 1, ["d"] = "AAAAAAAAAAAAAAAAAAAAAA" }, from: Guest);
        var seen = await SeesAsync(Somebody.Li);
        await _bot.ExecuteAsync(DelegationEnd.ActionVerb, end, from: Somebody.Li);

        Assert.Equal(unknown.ToString(), byStranger.ToString());
        Assert.True(seen);
        Assert.False(await SeesAsync(Somebody.Li));
    }

    [Theory]
    [InlineData("代理 张三 由 李四 到12月1日", true)]
    [InlineData("代理 张三 由 zhangsan@contoso.cn 到12月1日", false)] // nobody stands in for themselves
    [InlineData("代理 张三 由 李四 到11月23日", false)]
    [InlineData("代理 张三 由 李四 到2028年1月1日", false)]
    public async Task A_manager_arranges_it_for_their_people(string typed, bool isStored)
    {
        await MeetAsync();

        CardCheckOf(await _bot.SayAsync(typed, Boss));

        Assert.Equal(isStored, await SeesAsync(Somebody.Li));
        Assert.Equal(isStored ? 1 : 0, await CountAsync());
    }

    [Fact]
    public async Task A_rep_arranges_nothing_for_others_not_even_with_a_card_of_their_own_making()
    {
        await MeetAsync();
        await using var db = _database.CreateDbContext();
        var ids = await db.Set<Person>().ToDictionaryAsync(person => person.Name, person => person.Id);

        var said = await _bot.SayAsync("代理 张三 由 李四 到12月1日", Somebody.Li);
        await _bot.ExecuteAsync(DelegationSave.ActionVerb, new JObject { ["v"] = 1, ["w"] = ids["张三"], ["who"] = ids["李四"], ["until"] = "2026-12-01" }, from: Somebody.Li);

        Assert.Equal("只有经理才能替别人安排代理。", Assert.Single(said).Text);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_guest_and_somebody_of_another_company_never_stand_in()
    {
        await MeetAsync();
        await using var db = _database.CreateDbContext();
        var stranger = new Person { TenantId = "99999999-8888-7777-6666-555555555555", AadObjectId = "x", Name = "李四海", Email = "lisihai@fabrikam.com", IsProfileKnown = true };
        db.Add(stranger);
        await db.Set<Person>().Where(person => person.Name == Guest.Name).ExecuteUpdateAsync(set => set.SetProperty(person => person.IsGuest, true));
        await db.SaveChangesAsync();

        var byName = Assert.Single(await _bot.SayAsync("代理 李四光 到12月1日")).Text;
        var byMail = Assert.Single(await _bot.SayAsync("代理 lisihai@fabrikam.com 到12月1日")).Text;
        var self = await db.Set<Person>().SingleAsync(person => person.Name == "张三");
        await _bot.ExecuteAsync(DelegationSave.ActionVerb, new JObject { ["v"] = 1, ["w"] = self.Id, ["who"] = stranger.Id, ["until"] = "2026-12-01" });

        Assert.Contains("我不认识叫“李四光”的同事", byName, StringComparison.Ordinal);
        Assert.Contains("我不认识", byMail, StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Of_several_colleagues_one_is_picked_and_the_day_is_asked_for()
    {
        await MeetAsync();

        var form = Card(await _bot.SayAsync("代理 李四光 到12月1日")); // the whole name
        var several = Card(await _bot.SayAsync("代理 lis"));

        Assert.Contains("**李四光**代理您", CardText.Of(form), StringComparison.Ordinal);
        Assert.Equal("Input.ChoiceSet", (string?)several.SelectToken("$.body[1].type"));
        Assert.Equal(["李四 · lisi@contoso.cn", "李四光 · lisiguang@contoso.cn"], several.SelectTokens("$.body[1].choices[*].title").Select(title => (string)title!));
        CardCheck.Holds(several);
        var save = (JObject)several.SelectToken("$..[?(@.verb == 'delegation.save')].data")!.DeepClone();
        save["who"] = (string)several.SelectToken("$.body[1].choices[0].value")!;
        var refused = await _bot.ExecuteAsync(DelegationSave.ActionVerb, save);
        save["until"] = "2026-12-02";
        var saved = await _bot.ExecuteAsync(DelegationSave.ActionVerb, save);

        Assert.Contains("请选择哪天回来", CardText.Of(refused), StringComparison.Ordinal);
        Assert.Contains("**李四**代理您，到12月2日", CardText.Of(saved), StringComparison.Ordinal);
        Assert.DoesNotContain("李四光", CardText.Of(saved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_substitute_is_told_gets_the_reminders_and_may_carry_them_out()
    {
        await MeetAsync();
        await _bot.SayAsync("代理 李四 到12月1日");
        var followUp = await RemindOnAsync(new DateOnly(2026, 11, 24));

        _bot.Clock.MoveTo(DateTimeOffset.Parse("2026-11-24T01:00:00Z", CultureInfo.InvariantCulture));
        await ActivatorUtilities.CreateInstance<ReminderJob>(_bot.Services).RunAsync(CancellationToken.None);
        var told = await RenderedAsync(DelegationBook.MessageKind);
        var reminder = await RenderedAsync(ReminderJob.MessageKind);
        await _bot.ExecuteAsync("reminder.done", new JObject { ["v"] = 1, ["f"] = followUp }, from: Somebody.Li);

        CardCheck.Holds(told.Card);
        Assert.Equal("您在代理张三", told.Summary);
        Assert.Contains("您在代理张三", CardText.Of(reminder.Card), StringComparison.Ordinal);
        Assert.Contains("华信建材有限公司", CardText.Of(reminder.Card), StringComparison.Ordinal);
        await using var db = _database.CreateDbContext();
        Assert.Equal(FollowUpState.Done, (await db.Set<FollowUp>().SingleAsync(each => each.Id == followUp)).State);
        var li = await db.Set<Person>().SingleAsync(person => person.Name == "李四");
        Assert.All(await db.Set<OutboxRow>().ToListAsync(), row => Assert.Equal(li.Id, row.PersonId));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Everybody has written once, and Teams has told who they are.</summary>
    private async Task MeetAsync()
    {
        foreach (var somebody in new[] { Somebody.Zhang, Somebody.Li, Boss, Guest })
            await _bot.SayAsync("帮助", somebody);
        await using var db = _database.CreateDbContext();
        var mails = new Dictionary<string, string> { ["张三"] = "zhangsan", ["李四"] = "lisi", ["王总"] = "boss", ["李四光"] = "lisiguang" };
        foreach (var person in await db.Set<Person>().ToListAsync())
            (person.Email, person.IsProfileKnown) = (mails[person.Name] + "@contoso.cn", true);
        await db.SaveChangesAsync();
    }

    private async Task<bool> SeesAsync(Somebody who) =>
        (await _bot.SayAsync("准备 C001", who)).Any(said => said.Attachments?.Any(card => card.Content.ToString()!.Contains("380,000.00", StringComparison.Ordinal)) == true);

    private async Task<int> CountAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<Delegation>().CountAsync();
    }

    private async Task<string> RemindOnAsync(DateOnly day)
    {
        await using var db = _database.CreateDbContext();
        var zhang = await db.Set<Person>().SingleAsync(person => person.Name == "张三");
        var followUp = new FollowUp
        {
            CustomerId = (await db.Set<Customer>().SingleAsync(customer => customer.Code == "C001")).Id, PersonId = zhang.Id, DueOn = day,
            RemindAt = _bot.Services.GetRequiredService<ReminderTimes>().For(zhang, day), CreatedAt = _bot.Clock.GetUtcNow(),
        };
        db.Add(followUp);
        await db.SaveChangesAsync();
        return followUp.Id;
    }

    private async Task<RenderedMessage> RenderedAsync(string kind)
    {
        await using var db = _database.CreateDbContext();
        var row = await db.Set<OutboxRow>().AsNoTracking().SingleAsync(row => row.Kind == kind);
        return (await _bot.Services.GetServices<IMessageRenderer>().Single(renderer => renderer.Kind == kind).RenderAsync(row, CancellationToken.None))!;
    }

    private static void CardCheckOf(IReadOnlyList<Microsoft.Bot.Schema.Activity> replies)
    {
        foreach (var card in replies.SelectMany(reply => reply.Attachments ?? []))
            CardCheck.Holds((JObject)card.Content);
    }

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> replies) => (JObject)Assert.Single(Assert.Single(replies).Attachments).Content;
}
