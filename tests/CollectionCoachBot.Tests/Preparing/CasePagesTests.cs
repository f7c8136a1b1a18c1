using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing;

/// <summary>What is made ready for one customer, through the whole bot, on Monday, November 23, 2026.</summary>
public class CasePagesTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public CasePagesTests()
    {
        _bot = new BotHost(_database, "zh-CN", ("Files:Address", "https://coach.example.com/"));
        using var db = _database.CreateDbContext();
        var customer = db.Set<Customer>().First(known => known.Code == "C001");
        customer.Segment = Segment.IndustrialGoods;
        customer.Attitude = Attitude.SalesDriven;
        customer.Cycle = new PaymentCycle { PlanCutoffDay = 25, PayDay = 10, Signer = "刘总" };
        db.SaveChanges();
    }

    [Theory]
    [InlineData("zh-CN", "prepare", "准备 华信建材", "准备 C003")]
    [InlineData("en-US", "prepare", "prepare C001", "prepare Northwind")]
    [InlineData("zh-CN", "letter", "催款函 华信建材", "催款函 华信建材 英文", "催款函 C004", "催款函 C005")]
    [InlineData("en-US", "letter", "letter Northwind", "letter C001 Chinese", "letter C002")]
    [InlineData("zh-CN", "shelves", "计划", "催款函", "原因 三角债", "准备 天上掉下来")]
    [InlineData("en-US", "shelves", "plan", "letter", "why stuck", "prepare nobody at all")]
    public async Task A_page_reads_as_approved(string locale, string name, params string[] typed)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        foreach (var text in typed)
            await talk.SayAsync(text);

        Approved.Matches(Stable(talk.Text), $"{name}.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "原因 C001", "三角债", "转让他的应收", "返回", "就是这个，记下", "看别的原因")]
    [InlineData("en-US", "why C001", "Their customer hasn't paid them", "Assigning their claim to us", "Back", "That's it, keep it", "Look at other causes")]
    public async Task A_cause_is_looked_at_and_kept(string locale, string typed, params string[] buttons)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);
        foreach (var button in buttons)
            await talk.PressAsync(button);

        Approved.Matches(talk.Text, $"why.{locale}.txt");
        var kept = await CustomerAsync("C001");
        Assert.Equal(("chain-debt", WhyUnpaid.WillingNotAble, SmallLedger.Today), (kept.CauseId, kept.WhyUnpaid, kept.CauseOn));
    }

    [Theory]
    [InlineData("zh-CN", "原因 C001", "原因由张三记下，11月23日", "级别由张三定于11月23日")]
    [InlineData("en-US", "why C001", "Cause recorded by 张三, Mon, Nov 23", "Graded by 张三 on Mon, Nov 23")]
    public async Task A_colleague_sees_who_found_the_cause_and_who_gave_the_grade_and_when(string locale, string why, string found, string graded)
    {
        _bot.Locale = locale;
        var keep = CardText.Button(Card(await _bot.SayAsync(why + (locale == "zh-CN" ? " 三角债" : " Their customer hasn't paid them"))), locale == "zh-CN" ? "就是这个，记下" : "That's it, keep it")!;
        await _bot.ExecuteAsync((string)keep["verb"]!, (JObject)keep["data"]!);
        await _bot.SayAsync(locale == "zh-CN" ? "计划 C001 B" : "plan C001 B");
        _bot.Clock.Advance(TimeSpan.FromDays(1));

        var list = CardText.Of(Card(await _bot.SayAsync(why, Somebody.Li)));
        var plan = CardText.Of(Card(await _bot.SayAsync(locale == "zh-CN" ? "计划 C001" : "plan C001", Somebody.Li)));
        var coached = new JObject();
        foreach (var answer in new[] { locale == "zh-CN" ? "辅导 C001" : "coach C001", "1", "1", locale == "zh-CN" ? "跳过" : "skip" })
            coached = Card(await _bot.SayAsync(answer, Somebody.Li));

        Assert.Contains(found, list, StringComparison.Ordinal);
        Assert.Contains(graded, plan, StringComparison.Ordinal);
        Assert.Contains(found, CardText.Of(coached), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "计划 华信建材", "B级 偶有小拖", "改级别")]
    [InlineData("en-US", "plan C001", "B: small slips", "Change the grade")]
    public async Task The_grade_is_asked_once_and_the_plan_follows(string locale, string typed, string grade, string change)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);
        await talk.PressAsync(grade);
        await talk.SayAsync(typed);
        await talk.PressAsync(change);
        await talk.SayAsync(typed + " D");

        Approved.Matches(talk.Text, $"plan.{locale}.txt");
        Assert.Equal((Grade.D, SmallLedger.Today), ((await CustomerAsync("C001")).Grade, (await CustomerAsync("C001")).GradeOn));
    }

    [Theory]
    [InlineData("zh-CN", "计划 C002 C", "计划 C002 2", "华信物流有限公司的级别原来是C级，现在改成了B级", "撤回，恢复原样", Grade.C)]
    [InlineData("en-US", "plan C002 C", "plan C002 2", "华信物流有限公司's grade was C; it's now B", "Undo the grade", Grade.C)]
    [InlineData("zh-CN", "计划 C002", "计划 C002 B", "华信物流有限公司原来没有级别，现在定为B级", "撤回，恢复原样", null)]
    [InlineData("en-US", "plan C002", "plan C002 B", "华信物流有限公司 had no grade; it's now graded B", "Undo the grade", null)]
    internal async Task A_grade_behind_the_name_says_what_it_changed_and_is_taken_back(string locale, string before, string typed, string said, string undo, Grade? was)
    {
        _bot.Locale = locale;
        await _bot.SayAsync(before);

        var card = Card(await _bot.SayAsync(typed));
        var (shown, changed) = (CardText.Of(card), (await CustomerAsync("C002")).Grade);
        var button = CardText.Button(card, undo)!;
        await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);

        Assert.Contains(said, shown, StringComparison.Ordinal);
        Assert.Equal(Grade.B, changed);
        Assert.Equal(was, (await CustomerAsync("C002")).Grade);
        Assert.DoesNotContain(said, CardText.Of(Card(await _bot.SayAsync(before))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan Plan B", "Plan B Ltd")]
    [InlineData("计划 C001 B", "蓝海贸易")]
    [InlineData("plan c001 b", "蓝海贸易")]
    public async Task A_customer_whose_own_name_ends_like_a_grade_is_found_first(string typed, string name)
    {
        await using (var db = _database.CreateDbContext())
        {
            db.AddRange(new Customer { Code = "P1", Name = "Plan Holdings" }, new Customer { Code = "P2", Name = "Plan B Ltd" }, new Customer { Code = "C001 B", Name = "蓝海贸易" });
            await db.SaveChangesAsync();
        }

        var page = CardText.Of(Card(await _bot.SayAsync(typed)));

        Assert.Contains(name, page, StringComparison.Ordinal);
        await using var after = _database.CreateDbContext();
        Assert.All(await after.Set<Customer>().ToListAsync(), customer => Assert.Null(customer.Grade));
    }

    [Theory]
    [InlineData("计划 C001 B", "2027年的节假日安排还没公布")] // steps in January 2027
    [InlineData("计划 C005 B", null)]
    [InlineData("催款函 C001", null)]
    public async Task Days_of_a_year_without_a_published_calendar_are_said_to_rest_on_weekends(string typed, string? said)
    {
        var page = CardText.Of(Card(await _bot.SayAsync(typed)));

        Assert.Equal(said is not null, page.Contains("2027年的节假日安排还没公布", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_letter_that_names_a_day_of_such_a_year_says_so()
    {
        _bot.Clock.Advance(TimeSpan.FromDays(35));

        var letter = CardText.Of(Card(await _bot.SayAsync("催款函 C001")));

        Assert.Contains("2027年1月", letter, StringComparison.Ordinal);
        Assert.Contains("2027年的节假日安排还没公布", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contact_that_was_logged_ticks_the_step_before_it()
    {
        await _bot.SayAsync("计划 C002 C");
        var before = CardText.Of(Card(await _bot.SayAsync("计划 C002")));
        var form = Card(await _bot.SayAsync("记录 C002"));
        var data = (JObject)form.SelectToken("$..[?(@.verb == 'log.save')].data")!.DeepClone();
        data["outcome"] = "NoAnswer";
        data["next"] = "2026-11-24";
        await _bot.ExecuteAsync("log.save", data);
        _bot.Clock.Advance(TimeSpan.FromDays(1));

        var after = CardText.Of(Card(await _bot.SayAsync("计划 C002")));

        Assert.Contains("○ 11月23日（周一） · 到期后10天", before.Replace("▶", "○", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("✓ 11月23日（周一） · 到期后10天", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "准备 华信", "2")]
    [InlineData("en-US", "letter 华信", "the second")]
    public async Task Of_several_customers_one_is_picked_by_its_number(string locale, string typed, string number)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(typed);
        await talk.SayAsync(number);

        Approved.Matches(Stable(talk.Text), $"picked.{locale}.txt");
    }

    [Fact]
    public async Task What_was_chosen_behind_an_unclear_name_holds_for_the_one_that_is_picked()
    {
        await _bot.SayAsync("计划 华信 B");
        await _bot.SayAsync("华信物流有限公司");

        Assert.Equal(Grade.B, (await CustomerAsync("C002")).Grade);
        Assert.Null((await CustomerAsync("C001")).Grade);
    }

    [Fact]
    public async Task A_pick_may_be_called_off_and_asked_anew()
    {
        await _bot.SayAsync("准备 华信");
        var asked = Card(await _bot.SayAsync("都不是"));
        var page = Card(await _bot.SayAsync("C003"));

        Assert.Contains("先确认是哪一家", CardText.Of(asked), StringComparison.Ordinal);
        Assert.Contains("通话准备：Northwind Traders Ltd", CardText.Of(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("准备 C005")]
    [InlineData("原因 C005")]
    [InlineData("计划 C005 B")]
    [InlineData("催款函 C005")]
    public async Task Outside_ones_scope_a_customer_does_not_exist(string typed)
    {
        using var strict = new BotHost(_database, settings: ("Roles:Managers:0", "boss@contoso.cn"));

        var said = await strict.SayAsync(typed);
        var pressed = await strict.ExecuteAsync("letter.open", new JObject { ["v"] = 1, ["c"] = (await CustomerAsync("C005")).Id });

        Assert.DoesNotContain("Alder", string.Join(' ', said.Select(Shown)), StringComparison.Ordinal);
        Assert.StartsWith("没有这个客户", CardText.Of(pressed), StringComparison.Ordinal);
        Assert.Null((await CustomerAsync("C005")).Grade);
    }

    [Fact]
    public async Task A_cause_of_somebody_elses_customer_is_not_kept()
    {
        using var strict = new BotHost(_database, settings: ("Roles:Managers:0", "boss@contoso.cn"));
        var data = new JObject { ["v"] = 1, ["c"] = (await CustomerAsync("C005")).Id, ["o"] = CollectionCoachBot.Preparing.Causes.CauseCard.CauseKey("dispute") };

        await strict.ExecuteAsync("why.keep", data);

        Assert.Null((await CustomerAsync("C005")).CauseId);
    }

    [Fact]
    public async Task Where_guests_are_no_account_is_shown()
    {
        var here = Somebody.Zhang with { In = "19:sales@thread.tacv2" };
        await _bot.SayAsync("帮助", here);
        await using (var db = _database.CreateDbContext())
        {
            var guest = new Person { TenantId = BotHost.Tenant, AadObjectId = "guest", Name = "Guest", IsGuest = true };
            db.AddRange(guest, new TeamMember { TeamId = "team-1", PersonId = guest.Id });
            await db.SaveChangesAsync();
        }

        var id = (await CustomerAsync("C004")).Id;
        var said = await _bot.SayAsync("准备 C004", here);
        var pressed = new List<JObject>();
        foreach (var verb in new[] { "prepare.open", "why.open", "plan.open", "letter.open", "why.keep", "why.pay" })
            pressed.Add(await _bot.ExecuteAsync(verb, new JObject { ["v"] = 1, ["c"] = id }, from: here));

        Assert.DoesNotContain("星河", string.Join(' ', said.Select(Shown)), StringComparison.Ordinal);
        Assert.All(pressed, card => Assert.DoesNotContain("星河", card.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("prepare", "通话准备：远帆五金")]
    [InlineData("why", "为什么没付：远帆五金")]
    [InlineData("letter", "催款函：远帆五金")]
    [InlineData("plan", "催款计划：远帆五金")]
    public async Task A_coach_card_leads_to_the_pages_of_its_customer_listed_or_not(string command, string title)
    {
        var coach = new JObject();
        foreach (var answer in new[] { "辅导 远帆五金", "1", "2", "1", "跳过" })
            coach = Card(await _bot.SayAsync(answer));
        var button = coach.Descendants().OfType<JObject>().First(node => (string?)node["type"] == "Action.Submit" && (string?)node["data"]!["command"] == command);

        var page = Card(await _bot.SubmitAsync((JObject)button["data"]!));

        CardCheck.Holds(page);
        Assert.Contains(title, CardText.Of(page), StringComparison.Ordinal);
        foreach (var press in page.Descendants().OfType<JObject>().Where(node => (string?)node["type"] == "Action.Execute").ToList())
            CardCheck.Holds(await _bot.ExecuteAsync((string)press["verb"]!, (JObject)press["data"]!));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    /// <summary>The address of a file is another one each time.</summary>
    private static string Stable(string text) => System.Text.RegularExpressions.Regex.Replace(text, "/files/[A-Za-z0-9_-]{22}", "/files/ID", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private async Task<Customer> CustomerAsync(string code)
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<Customer>().AsNoTracking().FirstAsync(customer => customer.Code == code);
    }

    private static string Shown(Microsoft.Bot.Schema.Activity sent) => sent.Attachments is [{ Content: JObject card }] ? CardText.Of(card) : sent.Text;

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> sent) => sent.Where(activity => activity.Attachments?.Count > 0).Select(activity => (JObject)activity.Attachments[0].Content).Last();
}
