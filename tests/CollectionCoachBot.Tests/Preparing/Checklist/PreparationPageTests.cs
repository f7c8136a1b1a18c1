using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing.Checklist;

/// <summary>What the checklist takes for known, and that it says what a coaching would say.</summary>
public sealed class PreparationPageTests : IDisposable
{
    private readonly TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public PreparationPageTests() => _bot = new BotHost(_database);

    [Theory]
    [InlineData("zh-CN", "准备 C001", "☐ 四个位子 · 还不全", "签字：刘总", "四个位子：", "已知2项")]
    [InlineData("en-US", "prepare C001", "· known in part", "signs: 刘总", "✓ Four seats", "2 of 15 known")]
    public async Task One_signer_is_not_four_seats(string locale, string typed, string open, string signer, string ticked, string count)
    {
        _bot.Locale = locale;
        await SetAsync(customer => customer.Cycle = new PaymentCycle { Signer = "刘总" });

        var page = CardText.Of(await SayAsync(typed));

        Assert.Contains(open, page, StringComparison.Ordinal);
        Assert.Contains(signer, page, StringComparison.Ordinal);
        Assert.DoesNotContain(ticked, page, StringComparison.Ordinal);
        Assert.Contains(count, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as the cell has it")]
    [InlineData("two broken promises")]
    [InlineData("a cause")]
    [InlineData("a dispute")]
    [InlineData("a special case")]
    public async Task Style_and_goal_are_those_of_the_coach_card(string known)
    {
        await SetAsync(customer => customer.Attitude = Attitude.SalesDriven);
        await KnowAsync(known);

        var page = CardText.Of(await SayAsync("准备 C001"));
        var coached = await CoachAsync();

        Assert.Contains($"✓ 要多少：争取：{Goal(coached)}", page, StringComparison.Ordinal);
        Assert.Contains($"用“{StyleOf(coached)}”开场", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_from_a_coach_card_the_page_says_what_that_card_says_though_the_next_would_vary()
    {
        await CoachAsync("C002", "1");
        var second = await CoachAsync("C002", "1");
        var button = second.Descendants().OfType<JObject>().First(node => (string?)node["type"] == "Action.Submit" && (string?)node["data"]!["command"] == "prepare");

        var page = CardText.Of((JObject)(await _bot.SubmitAsync((JObject)button["data"]!)).Last().Attachments[0].Content);
        var fresh = CardText.Of(await SayAsync("准备 C002"));

        Assert.Contains($"用“{StyleOf(second)}”开场", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"用“{StyleOf(second)}”开场", fresh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "建议下次跟进：11月26日（周四）")]
    [InlineData(27, "建议下次跟进：11月25日（周三）")] // two working days before their payment plan closes
    public async Task The_next_follow_up_that_is_suggested_knows_how_they_pay(int? cutoff, string said)
    {
        await SetAsync(customer => (customer.Attitude, customer.Cycle) = (Attitude.SalesDriven, new PaymentCycle { PlanCutoffDay = cutoff }));

        var page = CardText.Of(await SayAsync("准备 C001"));

        Assert.Contains(said, page, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<JObject> CoachAsync(string customer = "C001", string attitude = "2")
    {
        await _bot.SayAsync("辅导 " + customer);
        await _bot.SayAsync("1");
        await _bot.SayAsync(attitude);
        return await SayAsync("跳过");
    }

    private static string StyleOf(JObject coached) => CardText.Of(coached).Split('\n').First(line => line.StartsWith("开场 · ", StringComparison.Ordinal))["开场 · ".Length..];

    private static string Goal(JObject coached) => (string)coached.Descendants().OfType<JObject>().Where(node => (string?)node["type"] == "FactSet").SelectMany(set => set["facts"]!)
        .First(fact => ((string)fact["title"]!).Replace("\u2060", "", StringComparison.Ordinal) is "争取" or "目标")["value"]!;

    private async Task KnowAsync(string known)
    {
        await SetAsync(customer =>
        {
            (customer.CauseId, customer.WhyUnpaid, customer.SpecialId) = known switch
            {
                "a cause" => ("their-process", WhyUnpaid.StuckInProcess, null),
                "a dispute" => ("dispute", WhyUnpaid.Disputed, null),
                "a special case" => (null, null, "drags-on"),
                _ => ((string?)null, (WhyUnpaid?)null, (string?)null),
            };
            customer.CauseOn = customer.CauseId is null ? null : SmallLedger.Today;
        });
        if (known != "two broken promises")
            return;
        await using var db = _database.CreateDbContext();
        var id = (await db.Set<Customer>().FirstAsync(customer => customer.Code == "C001")).Id;
        foreach (var days in new[] { 20, 10 })
        {
            db.Add(new Promise
            {
                CustomerId = id, Amount = 1_000m, Currency = "CNY", PayOn = SmallLedger.Today.AddDays(-days), MadeAt = _bot.Clock.GetUtcNow().AddDays(-days - 3), OpenBefore = 380_000m,
                State = PromiseState.Broken, JudgedAt = _bot.Clock.GetUtcNow(),
            });
        }

        await db.SaveChangesAsync();
    }

    private async Task<JObject> SayAsync(string text) => (JObject)(await _bot.SayAsync(text)).Last(sent => sent.Attachments?.Count > 0).Attachments[0].Content;

    private async Task SetAsync(Action<Customer> set)
    {
        await using var db = _database.CreateDbContext();
        set(await db.Set<Customer>().FirstAsync(customer => customer.Code == "C001"));
        await db.SaveChangesAsync();
    }
}
