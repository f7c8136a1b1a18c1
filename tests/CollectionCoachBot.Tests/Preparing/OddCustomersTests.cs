using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Preparing;

/// <summary>Names and numbers that a ledger can hold, and accounts that aren't as usual: every page holds, and nothing becomes markup.</summary>
public sealed class OddCustomersTests : IDisposable
{
    private const string Markup = "[免费](https://a.example) **华信** `x` {amount} <at>all</at>";
    private const string RightToLeft = "\u202Eليمتد\u202C 😀👨‍👩‍👧 Ltd";
    private static readonly DateOnly Today = SmallLedger.Today;

    private readonly TestDatabase _database = new();
    private readonly BotHost _bot;

    public OddCustomersTests()
    {
        _bot = new BotHost(_database, "zh-CN", ("Files:Address", "https://coach.example.com"));
        using var db = _database.CreateDbContext();
        Add(db, "X1", Markup, (45, 100m, 0m, "CNY", "*INV* [1](http://a.example) {rep}"), (5, 9m, 0m, "CNY", new string('长', 200)));
        Add(db, "X2", RightToLeft, (12, 5_000m, 0m, "CNY", "\u202E12😀"), (70, 800.5m, 0m, "USD", "INV-2"));
        Add(db, "X3", new string('名', 200), (100, 5_000m, 0m, "CNY", "INV-3"));
        Add(db, "X4", "没有未收");
        Add(db, "X5", "全有争议", (40, 5_000m, 5_000m, "CNY", "INV-5"), (40, 70m, 70m, "EUR", "INV-6"));
        Add(db, "X6", "验收没签", (20, 5_000m, 0m, "CNY", "INV-7"));
        Add(db, "X7", "还没到期", (-30, 5_000m, 0m, "CNY", "INV-8"), (-3, 50m, 20m, "CNY", "INV-9"));
        db.SaveChanges();
        foreach (var receivable in db.Set<Receivable>().Where(known => known.InvoiceNumber == "INV-7"))
            (receivable.DueBasis, receivable.ConditionProven) = (DueBasis.Acceptance, false);
        db.SaveChanges();
    }

    public static TheoryData<string, string> EveryCustomer()
    {
        var data = new TheoryData<string, string>();
        foreach (var locale in new[] { "zh-CN", "en-US" })
            foreach (var code in new[] { "X1", "X2", "X3", "X4", "X5", "X6", "X7" })
                data.Add(locale, code);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryCustomer))]
    public async Task Every_page_and_every_button_on_it_holds(string locale, string code)
    {
        _bot.Locale = locale;
        var pressed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in locale == "zh-CN" ? new[] { "准备", "原因", "计划", "催款函", "客户" } : ["prepare", "why", "plan", "letter", "customer"])
        {
            var cards = new Stack<JObject>([(JObject)Assert.Single(await _bot.SayAsync($"{command} {code}")).Attachments[0].Content]);
            while (cards.TryPop(out var card))
            {
                CardCheck.Holds(card);
                Assert.All(CardCheck.TextsOf(card), text => Assert.DoesNotMatch(@"(?<!\\)\]\(|(?<!\\)\*\*|://", text));
                Assert.All(CardCheck.TextsOf(card), text => Assert.DoesNotContain('\u202E', text));
                foreach (var button in card.Descendants().OfType<JObject>().Where(node => (string?)node["type"] == "Action.Execute").ToList())
                {
                    if (pressed.Add(button["verb"] + button["data"]!.ToString()))
                        cards.Push(await _bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!));
                }
            }
        }

        Assert.True(pressed.Count > 20, "The pages lead on.");
    }

    [Fact]
    public async Task Two_currencies_stand_side_by_side_with_a_total_each()
    {
        var letter = CardText.Of((JObject)Assert.Single(await _bot.SayAsync("催款函 X2")).Attachments[0].Content);

        Assert.Contains("合计：5,000.00元", letter, StringComparison.Ordinal);
        Assert.Contains("合计：USD 800.50", letter, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("催款函 X4", "不用发函")]
    [InlineData("催款函 X5", "往来对账函")]
    [InlineData("催款函 X6", "往来对账函")]
    [InlineData("计划 X4 A", "没有可以数起的到期日")]
    [InlineData("准备 X4", "台账上没有未收的款")]
    public async Task Where_nothing_can_be_demanded_nothing_is(string typed, string said)
    {
        var card = CardText.Of((JObject)Assert.Single(await _bot.SayAsync(typed)).Attachments[0].Content);

        Assert.Contains(said, card, StringComparison.Ordinal);
        Assert.DoesNotContain("催款函：请", card, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _bot.Dispose();
        _database.Dispose();
    }

    private static void Add(CollectionCoachBot.Storage.CoachDb db, string code, string name, params (int Days, decimal Open, decimal Disputed, string Currency, string Invoice)[] open)
    {
        var customer = new Customer { Code = code, Name = name, Contact = name, Cycle = new PaymentCycle { Signer = name, PayDay = 31 } };
        db.Add(customer);
        foreach (var (days, amount, disputed, currency, invoice) in open)
        {
            db.Add(new Receivable
            {
                CustomerId = customer.Id, InvoiceNumber = invoice, DueOn = Today.AddDays(-days), Amount = amount, Open = amount, Disputed = disputed, Currency = currency, OrderNumber = invoice,
            });
        }
    }
}
