using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Worklist;

/// <summary>The worklist through the whole bot, on Monday, November 23, 2026.</summary>
public class WorklistInTheBotTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();
    private readonly BotHost _bot;

    public WorklistInTheBotTests() => _bot = new BotHost(_database, "zh-CN", ("Roles:Managers:0", "boss@contoso.cn"), ("Roles:Administrators:0", "boss@contoso.cn"));

    private static Somebody InAChannel => Somebody.Zhang with { In = "19:sales@thread.tacv2" };

    private static Somebody InAGroup => Somebody.Zhang with { In = "19:group@thread.v2" };

    [Theory]
    [InlineData("今日")]
    [InlineData("先打给谁")]
    [InlineData("today")]
    [InlineData("worklist")]
    public async Task It_lists_the_askers_customers_in_order(string typed)
    {
        await BecomeOwnerAsync();

        var card = await TodayAsync(typed);

        CardCheck.Holds(card);
        Assert.Equal(["Northwind Traders Ltd", "华信建材有限公司", "华信物流有限公司"], Listed(card));
    }

    [Fact]
    public async Task Who_was_spoken_to_today_comes_last_and_an_unanswered_call_is_no_conversation()
    {
        await BecomeOwnerAsync();
        await LogAsync("C001", Outcome.NoAnswer, "2026-11-23T01:30:00Z");
        await LogAsync("C003", Outcome.Other, "2026-11-22T16:30:00Z");

        var card = await TodayAsync("今日");

        Assert.Equal(["华信建材有限公司", "华信物流有限公司", "Northwind Traders Ltd"], Listed(card));
        Assert.Contains("要打2家 · 今天已谈1家", CardText.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_only_what_all_who_are_in_it_may_see_is_listed()
    {
        await BecomeOwnerAsync();
        using (var db = _database.CreateDbContext())
        {
            (await db.Set<Customer>().SingleAsync(customer => customer.Code == "C002")).OwnerEmail = null;
            await db.SaveChangesAsync();
        }

        Assert.Equal(["华信物流有限公司"], Listed(await TodayAsync("今日", InAChannel)));
    }

    [Fact]
    public async Task In_a_group_chat_it_is_shown_as_elsewhere()
    {
        await BecomeOwnerAsync();

        CardCheck.Holds(await TodayAsync("今日", InAGroup));
    }

    [Fact]
    public async Task A_page_begins_with_its_customer_and_a_strangers_word_shows_the_first()
    {
        await BecomeOwnerAsync();
        using (var db = _database.CreateDbContext())
        {
            for (var i = 10; i < 20; i++)
            {
                var customer = new Customer { Code = $"C{i}", Name = $"客户{i}", OwnerEmail = null };
                db.AddRange(customer, new Receivable
                {
                    CustomerId = customer.Id, InvoiceNumber = $"INV-{i}", DueOn = SmallLedger.Today.AddDays(-5), IssuedOn = SmallLedger.Today.AddDays(-35),
                    Amount = 2_000m, Open = 2_000m, Currency = "CNY",
                });
            }

            await db.SaveChangesAsync();
        }

        var first = await TodayAsync("今日");
        var second = await _bot.ExecuteAsync("worklist.show", (JObject)CardText.Button(first, "再看八家")!["data"]!);
        var stranger = await _bot.ExecuteAsync("worklist.show", new JObject { ["v"] = 1, ["a"] = "nobody000000000000000A" });

        Assert.Equal((8, 5), (Listed(first).Count, Listed(second).Count));
        Assert.Empty(Listed(first).Intersect(Listed(second)));
        Assert.Equal(Listed(first), Listed(stranger));
        Assert.NotNull(CardText.Button(second, "回到开头"));
        Assert.Null(CardText.Button(second, "再看八家"));
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    /// <summary>The names of the rows.</summary>
    private static List<string> Listed(JObject card) => [.. CardText.Of(card).Split('\n').Select(line => line.Trim().Split(" · "))
        .Where(parts => parts.Length == 3 && parts[0].All(char.IsAsciiDigit)).Select(parts => parts[1])];

    private async Task<JObject> TodayAsync(string typed, Somebody? from = null) =>
        (JObject)Assert.Single(await _bot.SayAsync(typed, from)).Attachments[0].Content;

    private async Task BecomeOwnerAsync()
    {
        await _bot.SayAsync("帮助");
        await using var db = _database.CreateDbContext();
        await db.Set<Person>().ExecuteUpdateAsync(set => set.SetProperty(person => person.Email, "zhangsan@contoso.cn"));
    }

    private async Task LogAsync(string code, Outcome outcome, string at)
    {
        await using var db = _database.CreateDbContext();
        db.Add(new CallLog
        {
            FormId = code, CustomerId = (await db.Set<Customer>().SingleAsync(customer => customer.Code == code)).Id,
            PersonId = (await db.Set<Person>().SingleAsync()).Id, At = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture), Outcome = outcome,
        });
        await db.SaveChangesAsync();
    }
}
