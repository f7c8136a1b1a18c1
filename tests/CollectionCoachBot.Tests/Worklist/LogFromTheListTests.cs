using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Worklist;

/// <summary>A call is logged from the worklist, and the rep goes on with the list; through the whole bot, on Monday, November 23, 2026.</summary>
public sealed class LogFromTheListTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public LogFromTheListTests() => _bot = new BotHost(_database, "zh-CN", ("Roles:Managers:0", "boss@contoso.cn"), ("Roles:Administrators:0", "boss@contoso.cn"));

    public static TheoryData<string, string, string> Languages => new()
    {
        { "zh-CN", "今日", "记录" },
        { "en-US", "today", "Log" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task After_saving_the_list_comes_back_with_what_was_stored_and_who_was_called(string tag, string typed, string log)
    {
        var form = await LogAsync(await TodayAsync(typed), log);

        var list = await SaveAsync(form, ("outcome", "Promised"), ("amount", "1000"), ("promised", "2026-11-27"), ("next", "2026-11-30"), ("note", "*first* call"));
        var again = await SaveAsync(form, ("outcome", "Refused"));

        CardCheck.Holds(list);
        Approved.Matches(CardText.Of(list), $"after-a-promise.{tag}.txt");
        Assert.Equal(CardText.Of(list), CardText.Of(again));
    }

    [Fact]
    public async Task Who_did_not_answer_stays_with_a_mark()
    {
        var form = await LogAsync(await TodayAsync("今日"), "记录");

        var list = await SaveAsync(form, ("outcome", "NoAnswer"), ("next", "2026-11-24"));

        Assert.Contains("今天打过，没接通", CardText.Of(list), StringComparison.Ordinal);
        Assert.Contains("要打3家", CardText.Of(list), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_saving_one_comes_back_as_well()
    {
        var list = await TodayAsync("今日");
        var form = await LogAsync(list, "记录");

        var back = await PressAsync(form, "回到名单");

        Assert.Equal(CardText.Of(list), CardText.Of(back));
    }

    [Fact]
    public async Task A_refused_save_still_knows_the_way_back()
    {
        var form = await LogAsync(await TodayAsync("今日"), "记录");

        var refused = await SaveAsync(form, ("outcome", "Promised"), ("amount", "soon"));
        var list = await SaveAsync(refused, ("outcome", "Other"), ("next", "2026-12-04"));

        Assert.NotNull(CardText.Button(refused, "回到名单"));
        Assert.Contains("今天已谈1家", CardText.Of(list), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task The_page_stays_the_one_on_which_it_was_pressed(int row)
    {
        await AddAsync(10);
        var second = await PressAsync(await TodayAsync("今日"), "再看八家");
        var shown = Rows(second);

        var form = await _bot.ExecuteAsync("log.open", (JObject)Buttons(second, "记录").ElementAt(row)["data"]!);
        var list = await SaveAsync(form, ("outcome", "Other"), ("next", "2026-12-04"));

        Assert.Equal(shown.Where((_, i) => i != row), Rows(list));
    }

    [Fact]
    public async Task A_form_opened_elsewhere_leads_where_it_did_before()
    {
        var form = (JObject)Assert.Single(await _bot.SayAsync("记录 C001")).Attachments[0].Content;

        var saved = await SaveAsync(form, ("outcome", "Other"), ("next", "2026-12-04"));

        Assert.Null(CardText.Button(form, "回到名单"));
        Assert.NotNull(CardText.Button(saved, "我的跟进"));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private async Task<JObject> TodayAsync(string typed)
    {
        await _bot.SayAsync(typed);
        await using (var db = _database.CreateDbContext())
            await db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, "zhangsan@contoso.cn"));
        return (JObject)Assert.Single(await _bot.SayAsync(typed)).Attachments[0].Content;
    }

    private async Task AddAsync(int count)
    {
        await using var db = _database.CreateDbContext();
        for (var i = 10; i < 10 + count; i++)
        {
            var customer = new Customer { Code = $"C{i}", Name = $"客户{i}", OwnerEmail = "zhangsan@contoso.cn" };
            db.AddRange(customer, new Receivable
            {
                CustomerId = customer.Id, InvoiceNumber = $"INV-{i}", DueOn = SmallLedger.Today.AddDays(-5), IssuedOn = SmallLedger.Today.AddDays(-35),
                Amount = 2_000m, Open = 2_000m, Currency = "CNY",
            });
        }

        await db.SaveChangesAsync();
    }

    private Task<JObject> LogAsync(JObject list, string title) => PressAsync(list, title);

    private Task<JObject> PressAsync(JObject card, string title)
    {
        var button = CardText.Button(card, title)!;
        return _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);
    }

    private Task<JObject> SaveAsync(JObject form, params (string Name, string Value)[] inputs)
    {
        var data = (JObject)Buttons(form, "保存").Concat(Buttons(form, "Save")).First()["data"]!.DeepClone();
        foreach (var (name, value) in inputs)
            data[name] = value;
        return _bot.ExecuteAsync("log.save", data);
    }

    private static IEnumerable<JObject> Buttons(JObject card, string title) =>
        card.DescendantsAndSelf().OfType<JObject>().Where(node => (string?)node["type"] == "Action.Execute" && (string?)node["title"] == title);

    private static List<string> Rows(JObject card) => [.. CardText.Of(card).Split('\n').Select(line => line.Trim().Split(" · "))
        .Where(parts => parts.Length == 3 && parts[0].All(char.IsAsciiDigit)).Select(parts => parts[1])];
}
