using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Summaries;
using FsCheck;
using FsCheck.Fluent;

namespace CollectionCoachBot.Tests.Summaries;

public sealed class SummaryFiguresTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateTimeOffset WeekAgo = new(2026, 11, 13, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Totals_are_the_sums_of_the_stages_and_disputed_amounts_count()
    {
        var figures = Of(
            Account("甲", (100m, 0m, -5), (200m, 50m, 10), (300m, 0m, 45)),
            Account("乙", (1_000m, 1_000m, 100)));

        var currency = Assert.Single(figures.Currencies);
        Assert.Equal((1_600m, 1_500m, 1_050m, 2), (currency.Open, currency.Overdue, currency.OverdueDisputed, currency.OverdueAccounts));
        Assert.Equal([100m, 200m, 300m, 0m, 1_000m], currency.Stages.Select(stage => stage.Amount));
        Assert.Equal([1, 1, 1, 0, 1], currency.Stages.Select(stage => stage.Count));
    }

    [Fact]
    public void The_top_is_ranked_by_what_is_undisputed()
    {
        var figures = Of(Account("甲", (900m, 800m, 10)), Account("乙", (200m, 0m, 10)), Account("丙", (300m, 300m, 10)), Account("丁", (500m, 0m, -1)));

        Assert.Equal([("乙", 200m), ("甲", 100m)], figures.Top.Select(row => (row.Name, row.Overdue)));
    }

    [Fact]
    public void Currencies_stand_by_how_many_accounts_are_overdue_then_by_code()
    {
        var figures = Of(
            Account("甲", "USD", (9_000_000m, 0m, 10)), Account("乙", "CNY", (1m, 0m, 10)), Account("丙", "CNY", (2m, 0m, 10)), Account("丁", "EUR", (5m, 0m, 10)));

        Assert.Equal(["CNY", "EUR", "USD"], figures.Currencies.Select(currency => currency.Currency));
        Assert.Equal(["丙", "乙", "丁", "甲"], figures.Top.Select(row => row.Name));
    }

    [Theory]
    [InlineData("3", 10, "3")]
    [InlineData("30", 10, "10")]
    [InlineData("200,1", 10, "9,1")]
    [InlineData("200,3,3,3", 10, "7,1,1,1")]
    [InlineData("5,5", 10, "5,5")]
    [InlineData("20,20,20", 10, "4,3,3")]
    [InlineData("4,0,9", 10, "3,0,7")]
    [InlineData("1,1,1,1,1,1,1,1,1,1,1,1", 10, "1,1,1,1,1,1,1,1,1,1,0,0")]
    [InlineData("", 10, "")]
    public void Rows_are_shared_by_overdue_accounts_and_each_currency_has_one(string accounts, int rows, string shares) =>
        Assert.Equal(Numbers(shares), SummaryFigures.Share(Numbers(accounts), rows));

    [Fact]
    public void Who_has_to_be_looked_at_is_listed_the_worst_first()
    {
        var (late, later, fine) = (Account("甲", (100m, 0m, 10)), Account("乙", (100m, 0m, 50)), Account("丙", (100m, 0m, -10)));
        var planned = Account("丁", (100m, 0m, 70));
        var histories = new Dictionary<string, ContactHistory>
        {
            [late.CustomerId] = new() { Promises = new PromiseHistory(0, 0, 2, null), BrokenAt = WeekAgo.AddHours(1) },
            [fine.CustomerId] = new() { Promises = new PromiseHistory(0, 0, 1, null), BrokenAt = WeekAgo.AddHours(1) },
            [planned.CustomerId] = new() { Next = new FollowUp { PersonId = "p", DueOn = Today, RemindAt = default, CreatedAt = default } },
        };

        var figures = SummaryFigures.Of([late, later, fine, planned], histories, new HashSet<string> { planned.CustomerId }, WeekAgo);

        Assert.Equal([("甲", 2), ("丙", 1)], figures.Broken.Select(account => (account.Name, account.Count)));
        Assert.Equal([("乙", 50), ("甲", 10)], figures.NoNextStep.Select(account => (account.Name, account.Count)));
        Assert.Equal([("丁", 70)], figures.Undecided.Select(account => (account.Name, account.Count)));
        Assert.Equal(3, figures.OverdueAccounts);
    }

    [Theory]
    [InlineData(1, true, 1)]
    [InlineData(0, true, 0)] // named in the summary of the week before
    [InlineData(-24 * 40, true, 0)]
    [InlineData(1, false, 0)] // the ledger is too old to call anybody's promise broken
    public void A_promise_counts_as_broken_in_the_week_in_which_it_was_found_broken(int hoursAfter, bool isFresh, int accounts)
    {
        var account = Account("甲", (100m, 0m, 10));
        var histories = new Dictionary<string, ContactHistory>
        {
            [account.CustomerId] = new() { Promises = new PromiseHistory(0, 0, 2, null), BrokenAt = WeekAgo.AddHours(hoursAfter) },
        };

        var figures = SummaryFigures.Of([account], histories, new HashSet<string>(), isFresh ? WeekAgo : null);

        Assert.Equal(accounts, figures.Broken.Count);
    }

    [Fact]
    public void Whatever_is_owed_the_figures_sum()
    {
        var receivable =
            from customer in Gen.Choose(1, 8)
            from currency in Gen.Elements("CNY", "USD", "EUR", "JPY")
            from days in Gen.Choose(-40, 200)
            from cents in Gen.Choose(1, 90_000_000)
            from disputed in Gen.Choose(0, 100)
            select (Customer: customer, Currency: currency, Days: days, Open: cents / 100m, Disputed: Math.Round(cents / 100m * disputed / 100m, 2));

        Prop.ForAll(receivable.ArrayOf().ToArbitrary(), owed =>
        {
            var accounts = owed.GroupBy(one => one.Customer).Select(account => AccountFigures.Of(
                new Customer { Code = $"C{account.Key}", Name = $"客户{account.Key}" },
                [.. account.Select((one, index) => Owed(one.Currency, index, one.Days, one.Open, one.Disputed))],
                Today, asOf: null, new ReceivablesOptions())).ToList();

            var figures = Of([.. accounts]);

            Assert.Equal(owed.Select(one => one.Currency).Distinct().Order(), figures.Currencies.Select(currency => currency.Currency).Order());
            foreach (var currency in figures.Currencies)
            {
                var mine = owed.Where(one => one.Currency == currency.Currency).ToList();
                Assert.Equal(mine.Sum(one => one.Open), currency.Open);
                Assert.Equal(mine.Where(one => one.Days > 0).Sum(one => one.Open), currency.Overdue);
                Assert.Equal(mine.Where(one => one.Days > 0).Sum(one => one.Disputed), currency.OverdueDisputed);
                Assert.Equal(currency.Open, currency.Stages.Sum(stage => stage.Amount));
                Assert.Equal(mine.Count, currency.Stages.Sum(stage => stage.Count));
            }

            Assert.True(figures.Top.Count <= SummaryFigures.TopRows);
            Assert.All(figures.Top, row => Assert.True(row is { Overdue: > 0m, Days: > 0 }));
            Assert.Equal(figures.Top, figures.Top.GroupBy(row => row.Currency).SelectMany(rows => rows.OrderByDescending(row => row.Overdue)));
        }).QuickCheckThrowOnFailure();
    }

    private static SummaryFigures Of(params AccountBrief[] accounts) =>
        SummaryFigures.Of(accounts, new Dictionary<string, ContactHistory>(), new HashSet<string>(), brokenAfter: null);

    private static AccountBrief Account(string name, params (decimal Open, decimal Disputed, int Days)[] owed) => Account(name, "CNY", owed);

    private static AccountBrief Account(string name, string currency, params (decimal Open, decimal Disputed, int Days)[] owed) => AccountFigures.Of(
        new Customer { Code = name, Name = name }, [.. owed.Select((one, index) => Owed(currency, index, one.Days, one.Open, one.Disputed))],
        Today, asOf: null, new ReceivablesOptions());

    private static Receivable Owed(string currency, int index, int days, decimal open, decimal disputed) => new()
    {
        CustomerId = "c", InvoiceNumber = $"INV-{index}", DueOn = Today.AddDays(-days), Amount = open, Open = open, Disputed = disputed, Currency = currency,
    };

    private static int[] Numbers(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
}
