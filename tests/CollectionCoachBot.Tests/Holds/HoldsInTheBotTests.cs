using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.Reminders;
using CollectionCoachBot.Holds;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Holds;

/// <summary>Holds through the whole bot, from Monday, November 23, 2026 on.</summary>
public class HoldsInTheBotTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public HoldsInTheBotTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData("zh-CN", "暂停 华信建材 等验收单签字 到12月1日", "暂停", "恢复 华信建材", "暂停 INV-C003", "暂停 天上掉下来 到下周五", "恢复 华信物流")]
    [InlineData("en-US", "hold C001 waiting for the acceptance note until Dec 1", "hold", "release C001", "hold INV-C003", "hold nobody at all until next Friday", "release C002")]
    public async Task A_hold_is_typed_listed_and_released(string locale, string name, params string[] typed)
    {
        _bot.Locale = locale;
        var talk = new Transcript(_bot);

        await talk.SayAsync(name);
        foreach (var text in typed)
            await talk.SayAsync(text);

        Approved.Matches(Regex.Replace(talk.Text, @": [\w-]{22}\)", ": ID)", RegexOptions.None, TimeSpan.FromSeconds(5)), $"holds.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "暂停 C001 等验收单签字 到12月1日", "辅导 C001", "跳过", "恢复催收")]
    [InlineData("en-US", "hold C001 waiting for the acceptance note until Dec 1", "coach C001", "skip", "Release")]
    public async Task With_everything_on_hold_the_coach_card_says_so_in_place_of_a_call_and_leads_to_its_release(string locale, string hold, string coach, string skip, string release)
    {
        _bot.Locale = locale;
        await _bot.SayAsync(hold);
        var card = new JObject();
        foreach (var answer in new[] { coach, "1", "1", skip })
            card = Card(await _bot.SayAsync(answer));

        var holds = Card(await _bot.SubmitAsync((JObject)CardText.Button(card, release)!["data"]!));

        CardCheck.Holds(card);
        CardCheck.Holds(holds);
        Approved.Matches(CardText.Of(card).Replace(ThePlaybook.Edition.Version, "VERSION", StringComparison.Ordinal), $"held.{locale}.txt");
        Assert.NotNull(CardText.Button(holds, locale == "zh-CN" ? "恢复" : "Release"));
    }

    [Theory]
    [InlineData("personal", "zh-CN", "准备 C004", "暂停催收")]
    [InlineData("channel", "zh-CN", "准备 C004", "暂停催收")]
    [InlineData("groupChat", "zh-CN", "准备 C004", "暂停催收")]
    [InlineData("personal", "en-US", "prepare C004", "Put on hold")]
    [InlineData("channel", "en-US", "prepare C004", "Put on hold")]
    [InlineData("groupChat", "en-US", "prepare C004", "Put on hold")]
    public async Task From_the_page_before_a_call_a_button_asks_for_the_reason_and_the_day(string place, string locale, string page, string button)
    {
        _bot.Locale = locale;
        var here = Places.Of(place);
        var pressed = CardText.Button(Card(await _bot.SayAsync(page, here)), button)!;
        var form = Card(await _bot.SubmitAsync((JObject)pressed["data"]!, here));

        var refused = await SaveAsync(form, here, ("reason", "  "), ("until", "2026-12-01"));
        var saved = await SaveAsync(refused, here, ("reason", "# *wait*"), ("until", "2026-12-01"));
        var again = await SaveAsync(refused, here, ("reason", "another"), ("until", "2026-12-09"));

        CardCheck.Holds(form);
        CardCheck.Holds(refused);
        CardCheck.Holds(saved);
        Assert.Contains(locale == "zh-CN" ? "请写上原因" : "Write why", CardText.Of(refused), StringComparison.Ordinal);
        Assert.Equal(CardText.Of(saved), CardText.Of(again));
        Assert.Contains(@"\# \*wait\*", CardText.Of(saved), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(await HoldsAsync()).UntilOn);
    }

    [Theory]
    [InlineData("zh-CN", "暂停 C001 等验收 到2026-02-30", "“2026-02-30”我看不出")]
    [InlineData("en-US", "hold C001 waiting until 3/4", "I can't read 3/4 as one day")]
    public async Task A_day_that_cannot_be_read_is_said_above_the_form(string locale, string typed, string said)
    {
        _bot.Locale = locale;

        var form = Card(await _bot.SayAsync(typed));

        CardCheck.Holds(form);
        Assert.Contains(said, CardText.Of(form), StringComparison.Ordinal);
        Assert.Empty(await HoldsAsync());
    }

    [Theory]
    [InlineData("zh-CN", "暂停 INV-C001 对数量有争议 到12月1日", "对方有争议")]
    [InlineData("en-US", "hold INV-C001 disputed quantity until Dec 1", "They dispute it")]
    public async Task A_dispute_that_is_typed_is_kept_as_one(string locale, string typed, string kind)
    {
        _bot.Locale = locale;

        var card = CardText.Of(Card(await _bot.SayAsync(typed)));

        Assert.Contains(kind, card, StringComparison.Ordinal);
        Assert.Equal(HoldKind.Dispute, Assert.Single(await HoldsAsync()).Kind);
    }

    [Theory]
    [InlineData("zh-CN", "暂停 C001 等验收 到12月9日", "暂停 INV-C001 等盖章 到12月1日", "恢复 INV-C001", "还在暂停")]
    [InlineData("en-US", "hold C001 waiting until Dec 9", "hold INV-C001 waiting for the seal until Dec 1", "release INV-C001", "still doesn't count")]
    public async Task What_another_hold_still_covers_is_not_said_to_count_again(string locale, string all, string one, string release, string said)
    {
        _bot.Locale = locale;
        await _bot.SayAsync(all);
        await _bot.SayAsync(one);

        var card = CardText.Of(Card(await _bot.SayAsync(release)));

        Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.Single(await HoldsAsync(), hold => hold.ReleasedAt is null);
    }

    [Fact]
    public async Task While_a_customer_rests_the_coach_the_letter_and_the_summary_leave_it_out()
    {
        _bot.Locale = "en-US";
        await _bot.SayAsync("hold C001 waiting for acceptance until Dec 1");

        var letter = CardText.Of(Card(await _bot.SayAsync("letter C001")));
        var page = CardText.Of(Card(await _bot.SayAsync("prepare C001")));
        var summary = await _bot.Services.GetRequiredService<SummaryReader>().ReadAsync(Scope.All, CancellationToken.None);
        var coached = new JObject();
        foreach (var answer in new[] { "coach C001", "1", "1", "skip" })
            coached = Card(await _bot.SayAsync(answer));

        Assert.Contains("no letter goes out now", letter, StringComparison.Ordinal);
        Assert.Contains("⚠ On hold until Tue, Dec 1: waiting for acceptance. Don't ask for money before.", page, StringComparison.Ordinal);
        Assert.Contains("⚠ On hold until Tue, Dec 1: waiting for acceptance.", CardText.Of(coached), StringComparison.Ordinal);
        Assert.DoesNotContain("380,000.00", CardText.Of(coached), StringComparison.Ordinal);
        var yuan = summary.Figures.Currencies.Single(figures => figures.Currency == "CNY");
        Assert.Equal((432_300m, 380_000m, 0m), (yuan.Overdue, yuan.OverdueHeld, yuan.OverdueDisputed));
        Assert.DoesNotContain("华信建材有限公司", summary.Figures.Top.Select(row => row.Name).Concat(summary.Figures.NoNextStep.Select(account => account.Name)));
    }

    [Fact]
    public async Task An_import_leaves_a_hold_and_a_dispute_as_they_are()
    {
        await _bot.SayAsync("暂停 INV-C002 等对账 到12月1日");
        var form = Card(await _bot.SayAsync("暂停 INV-C001"));
        await SaveAsync(form, null, ("reason", "数量不对"), ("until", "2026-12-10"), ("kind", "dispute"), ("amount", "8万"));

        var csv = "客户编码,客户名称,发票号,到期日,金额,未付金额,币种,争议金额\nC001,华信建材有限公司,INV-C001,2026-10-09,380000,380000,CNY,30000\nC002,华信物流有限公司,INV-C002,2026-11-11,52300,40000,CNY,0\n";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var report = await _bot.Services.GetRequiredService<LedgerImporter>().ImportAsync(file, new ImportRequest { AsOf = new DateOnly(2026, 11, 23) }, null, CancellationToken.None);

        Assert.Equal(0, report.Rejected);
        var (disputed, held) = (await BriefAsync("C001"), await BriefAsync("C002"));
        Assert.Equal((80_000m, 300_000m), (disputed.Balances[0].Disputed, disputed.Balances[0].Overdue));
        Assert.Equal((40_000m, true), (held.Balances[0].Held, held.AllHeld));
    }

    [Fact]
    public async Task A_reminder_waits_until_the_hold_is_over()
    {
        await _bot.SayAsync("暂停 C001 等验收 到12月1日");
        await RemindOnAsync(new DateOnly(2026, 11, 24), "C001");

        await RunAsync<ReminderJob>("2026-11-24T01:00:00Z", job => job.RunAsync(CancellationToken.None));
        Assert.Empty(await RowsAsync(ReminderJob.MessageKind));
        await RunAsync<ReminderJob>("2026-12-01T01:00:00Z", job => job.RunAsync(CancellationToken.None));

        var row = Assert.Single(await RowsAsync(ReminderJob.MessageKind));
        Assert.Contains("380,000.00", CardText.Of((await RenderAsync(row))!.Card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-01", "2026-11-30T01:00:00Z", "2026-11-27T01:00:00Z")] // Tuesday: on Monday, not on Friday
    [InlineData("2026-11-30", "2026-11-27T01:00:00Z", "2026-11-26T01:00:00Z")] // Monday: on Friday
    public async Task The_owner_is_told_once_on_the_working_day_before_it_ends(string until, string eve, string before)
    {
        await _bot.SayAsync("帮助");
        await _bot.SayAsync($"暂停 C001 等验收 到{until}");

        await RunAsync<HoldEndsJob>(before, job => job.RunAsync(CancellationToken.None));
        Assert.Empty(await RowsAsync(HoldEndsJob.MessageKind));
        await RunAsync<HoldEndsJob>(eve, job => job.RunAsync(CancellationToken.None));
        await RunAsync<HoldEndsJob>(eve, job => job.RunAsync(CancellationToken.None));

        var row = Assert.Single(await RowsAsync(HoldEndsJob.MessageKind));
        var message = (await RenderAsync(row))!;
        CardCheck.Holds(message.Card);
        Assert.Equal("暂停快到期：华信建材有限公司", message.Summary);
        Assert.Contains("等验收", CardText.Of(message.Card), StringComparison.Ordinal);
        await _bot.SayAsync("恢复 C001");
        Assert.Null(await RenderAsync(row));
    }

    [Theory]
    [InlineData("2027-02-21", true)] // 90 days
    [InlineData("2027-02-22", false)]
    public async Task Only_a_manager_rests_an_account_for_longer(string until, bool isStored)
    {
        using var bot = new BotHost(_database, "en-US", ("Roles:Administrators:0", "boss@contoso.cn"));

        var card = CardText.Of(Card(await bot.SayAsync($"hold C004 waiting until {until}")));

        Assert.Equal(isStored ? 1 : 0, (await HoldsAsync()).Count);
        Assert.Equal(isStored, !card.Contains("A manager may go further", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<JObject> SaveAsync(JObject form, Somebody? from, params (string Name, string Value)[] filled)
    {
        var save = form.DescendantsAndSelf().OfType<JObject>().First(node => (string?)node["verb"] == HoldSave.ActionVerb);
        var data = (JObject)save["data"]!.DeepClone();
        foreach (var input in form.DescendantsAndSelf().OfType<JObject>().Where(node => ((string?)node["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true))
            data[(string)input["id"]!] = input["value"] ?? "";
        foreach (var (name, value) in filled)
            data[name] = value;
        return await _bot.ExecuteAsync(HoldSave.ActionVerb, data, from: from);
    }

    private async Task<AccountBrief> BriefAsync(string code)
    {
        await using var db = _database.CreateDbContext();
        var id = await db.Set<Customer>().Where(customer => customer.Code == code).Select(customer => customer.Id).SingleAsync();
        return (await _bot.Services.GetRequiredService<Ledger>().BriefAsync(id, Scope.All, CancellationToken.None))!;
    }

    private async Task RemindOnAsync(DateOnly day, string code)
    {
        await using var db = _database.CreateDbContext();
        var person = await db.Set<Person>().SingleAsync();
        db.Add(new FollowUp
        {
            CustomerId = (await db.Set<Customer>().SingleAsync(customer => customer.Code == code)).Id, PersonId = person.Id, DueOn = day,
            RemindAt = _bot.Services.GetRequiredService<ReminderTimes>().For(person, day), CreatedAt = _bot.Clock.GetUtcNow(),
        });
        await db.SaveChangesAsync();
    }

    private Task RunAsync<T>(string now, Func<T, Task> run)
    {
        _bot.Clock.MoveTo(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        return run(ActivatorUtilities.CreateInstance<T>(_bot.Services));
    }

    private Task<RenderedMessage?> RenderAsync(OutboxRow row) =>
        _bot.Services.GetServices<IMessageRenderer>().Single(renderer => renderer.Kind == row.Kind).RenderAsync(row, CancellationToken.None);

    private async Task<List<OutboxRow>> RowsAsync(string kind)
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<OutboxRow>().AsNoTracking().Where(row => row.Kind == kind).ToListAsync();
    }

    private async Task<List<Hold>> HoldsAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<Hold>().AsNoTracking().ToListAsync();
    }

    private static JObject Card(IReadOnlyList<Microsoft.Bot.Schema.Activity> replies) => (JObject)Assert.Single(Assert.Single(replies).Attachments).Content;
}
