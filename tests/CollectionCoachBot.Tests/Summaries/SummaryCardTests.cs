using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Summaries;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Summaries;

public sealed class SummaryCardTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly string[] Names =
    [
        "华信建材有限公司", "海天机械（苏州）", "Northwind Traders Co., Ltd", "新城建设集团", "明珠百货", "远洋贸易", "Contoso Retail GmbH", "东方重工", "宏图电子", "金桥物流", "长江水泥", "北辰钢构",
    ];

    [Theory]
    [InlineData("one-currency", 4, 1, false)]
    [InlineData("four-currencies-stale", 12, 4, true)]
    [InlineData("nothing-open", 0, 1, false)]
    public void The_card_is_approved_in_both_languages(string name, int accounts, int currencies, bool stale)
    {
        foreach (var language in Languages.All)
        {
            var card = new SummaryCard(TestTeam.Words).Build(Content(accounts, currencies, stale), Today, SummaryScope.Team, language);

            CardCheck.Holds(card);
            Approved.Matches(card.ToString(), $"summary.{name}.{language.Tag()}.json");
        }
    }

    [Fact]
    public void What_moved_and_why_is_approved_in_both_languages()
    {
        static OverdueChange Change(string currency, decimal before, decimal fresh, decimal collected, decimal after) =>
            new() { Currency = currency, Before = before, New = fresh, Collected = collected, After = after };
        var content = Content(12, 4, stale: false) with
        {
            Movement = new LedgerMovement(
                [Change("CNY", 100_000m, 20_000m, 52_300.5m, 68_000m), Change("EUR", 10m, 5m, 0m, 15m), Change("JPY", 0m, 7m, 7m, 0m), Change("USD", 50m, 0m, 0m, 40m)],
                [
                    new RollRate("CNY", OverdueStage.M0, 12, 6, 120_000m, 39_960m), new RollRate("CNY", OverdueStage.M1, 4, 1, 80_000m, 10_000m),
                    new RollRate("USD", OverdueStage.M3, 5, 0, 9_000m, 0m),
                ]),
        };
        foreach (var language in Languages.All)
        {
            var card = new SummaryCard(TestTeam.Words).Build(content, Today, SummaryScope.Team, language);

            CardCheck.Holds(card);
            Approved.Matches(CardText.Of(card), $"summary.moved.{language.Tag()}.txt");
        }
    }

    [Fact]
    public void A_ledger_that_is_too_old_tells_nothing_of_the_week()
    {
        var content = Content(4, 1, stale: true) with
        {
            Movement = new LedgerMovement([new() { Currency = "CNY", Before = 1m, New = 0m, Collected = 0m, After = 1m }], [new RollRate("CNY", OverdueStage.M0, 6, 3, 2m, 1m)]),
        };

        var texts = CardCheck.TextsOf(new SummaryCard(TestTeam.Words).Build(content, Today, SummaryScope.Team, Language.English)).ToList();

        Assert.DoesNotContain(texts, text => text.Contains("a week ago", StringComparison.Ordinal) || text.Contains("M0→M1", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_figure_stands_on_the_card_without_its_charts()
    {
        var card = new SummaryCard(TestTeam.Words).Build(Content(12, 2, stale: false), Today, SummaryScope.Team, Language.English);
        var charts = Charts(card);
        Assert.Equal(2, charts.Count);
        var figures = charts.SelectMany(chart => chart["data"]!).Select(bar => (decimal)bar["y"]!).Where(figure => figure != 0m).ToList();

        charts.ForEach(chart => chart.Remove());

        var texts = CardCheck.TextsOf(card).ToList();
        Assert.All(figures, figure => Assert.Contains(
            texts, text => text.Contains(figure.ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)));
    }

    [Fact]
    public void On_a_long_summary_the_third_currency_and_the_sixth_account_are_one_tap_away()
    {
        var card = new SummaryCard(TestTeam.Words).Build(Content(12, 4, stale: false), Today, SummaryScope.Team, Language.English);

        var (open, all) = (Accounts(card.Properties().Where(part => part.Name == "body").SelectMany(part => part.Value)), Accounts(card.Descendants()));
        var closed = card["body"]!.OfType<JObject>().Where(part => (bool?)part["isVisible"] == false).Select(part => (string)part["id"]!).ToList();

        Assert.Equal((5, 10), (open, all));
        Assert.Equal(["currency-JPY", "currency-USD", "rest"], closed);
        Assert.Equal(2, Charts(card).Count);
        Assert.Contains(CardCheck.TextsOf(card), text => text.StartsWith("Overdue USD", StringComparison.Ordinal));

        static int Accounts(IEnumerable<JToken> parts) => parts.OfType<JObject>().Count(part =>
            (string?)part["type"] == "Container" && part["items"] is JArray items && items.OfType<JObject>().Any(item => (string?)item["type"] == "ActionSet"));
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void A_ledger_older_than_seven_days_is_said_first(int age, bool said)
    {
        var content = Content(4, 1, stale: false) with { AsOf = Today.AddDays(-age) };

        var card = new SummaryCard(TestTeam.Words).Build(content, Today, SummaryScope.Team, Language.Chinese);

        Assert.Equal(said, CardCheck.TextsOf(card).Any(text => text.Contains("超过 7 天", StringComparison.Ordinal)));
    }

    [Fact]
    public void Days_until_something_is_due_are_not_told_as_days_overdue()
    {
        var brief = AccountFigures.Of(
            new Customer { Code = "C1", Name = "甲" },
            [Owed("INV-1", Today.AddDays(-30), disputed: 100m), Owed("INV-2", Today.AddDays(20), disputed: 0m)],
            Today, Today, new ReceivablesOptions());
        var figures = SummaryFigures.Of([brief], new Dictionary<string, ContactHistory>(), new HashSet<string> { brief.CustomerId }, DateTimeOffset.MinValue);

        var card = new SummaryCard(TestTeam.Words).Build(
            new SummaryContent(figures, Today, Today, new Dictionary<string, string>()), Today, SummaryScope.Team, Language.English);

        Assert.Contains("**Overdue, no next step (1):** 甲", CardCheck.TextsOf(card));
        Assert.DoesNotContain(CardCheck.TextsOf(card), text => text.Contains("-20 d", StringComparison.Ordinal));

        static Receivable Owed(string invoice, DateOnly dueOn, decimal disputed) => new()
        {
            CustomerId = "c", InvoiceNumber = invoice, Currency = "CNY", DueOn = dueOn, Amount = 100m, Open = 100m, Disputed = disputed,
        };
    }

    [Fact]
    public void A_name_cannot_become_markup()
    {
        var content = Content(1, 1, stale: false, "**[x](https://evil.example)**");

        var card = new SummaryCard(TestTeam.Words).Build(content, Today, SummaryScope.Team, Language.English);

        Assert.DoesNotContain(CardCheck.TextsOf(card), text => text.Contains("https://", StringComparison.Ordinal) || text.Contains(" [x]", StringComparison.Ordinal));
    }

    private static readonly DateTimeOffset Broken = new(2026, 11, 18, 1, 0, 0, TimeSpan.Zero);

    private static List<JObject> Charts(JObject card) =>
        [.. card.Descendants().OfType<JObject>().Where(item => ((string?)item["type"])?.StartsWith("Chart.", StringComparison.Ordinal) == true)];

    private static SummaryContent Content(int accounts, int currencies, bool stale, string? name = null)
    {
        string[] codes = ["CNY", "USD", "EUR", "JPY"];
        var briefs = Enumerable.Range(0, accounts).Select(index => AccountFigures.Of(
            new Customer
            {
                Id = $"customer-{index:0000000000000}", Code = $"C{index}", Name = name ?? Names[index],
                OwnerEmail = index % 3 == 0 ? null : "lisi@contoso.cn",
            },
            [.. Enumerable.Range(0, 3).Select(part => new Receivable
            {
                CustomerId = "c", InvoiceNumber = $"INV-{part}", Currency = codes[index % currencies], DueOn = Today.AddDays(20 - 37 * part - 3 * index),
                Amount = 0m, Open = 12_345.67m * (part + 1) + 1_000m * index, Disputed = index == 1 ? 500m : 0m,
            })],
            Today, asOf: null, new ReceivablesOptions())).ToList();
        var histories = briefs.Select((brief, index) => (brief.CustomerId, History: new ContactHistory
        {
            Promises = new PromiseHistory(0, 0, index % 4 == 1 ? index % 3 + 1 : 0, null),
            BrokenAt = index % 4 == 1 ? Broken : null,
            Next = index % 2 == 0 ? new FollowUp { PersonId = "p", DueOn = Today.AddDays(index), RemindAt = default, CreatedAt = default } : null,
        })).ToDictionary(entry => entry.CustomerId, entry => entry.History);
        var figures = SummaryFigures.Of(briefs, histories, new HashSet<string>(briefs.Take(1).Select(brief => brief.CustomerId)), stale ? null : Broken.AddDays(-7));
        return new SummaryContent(figures, Today, Today.AddDays(stale ? -12 : -2), new Dictionary<string, string> { ["lisi@contoso.cn"] = "李四" });
    }
}
