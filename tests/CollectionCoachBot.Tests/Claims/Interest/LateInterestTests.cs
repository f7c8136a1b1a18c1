using CollectionCoachBot.Claims.Interest;
using CollectionCoachBot.Receivables;
using static CollectionCoachBot.Tests.Claims.Debts;

namespace CollectionCoachBot.Tests.Claims.Interest;

/// <summary>Sums worked out by hand: of 36,500 one percent a year is 1.00 a day.</summary>
public class LateInterestTests
{
    private static readonly InterestRates Rates = InterestRates.Load(AppContext.BaseDirectory);

    [Theory]
    [InlineData("2026-11-22", "36500", "10", RatePeriod.Year, 1, "10.00")] // the day after the due date is the first
    [InlineData("2026-10-24", "36500", "10", RatePeriod.Year, 30, "300.00")]
    [InlineData("2025-11-23", "36500", "10", RatePeriod.Year, 365, "3650.00")]
    [InlineData("2026-11-13", "1000", "0.05", RatePeriod.Day, 10, "5.00")]
    [InlineData("2026-11-22", "50", "0.01", RatePeriod.Day, 1, "0.01")] // half a cent is rounded up
    [InlineData("2026-11-22", "49.99", "0.01", RatePeriod.Day, 1, "0.00")]
    [InlineData("2026-11-21", "33.33", "7.3", RatePeriod.Year, 2, "0.01")]
    internal void An_agreed_rate_is_simple_interest_from_the_day_after_the_due_date(string due, string open, string percent, RatePeriod per, int days, string interest)
    {
        var line = Assert.Single(Agreed(Decimal(percent), per, Due(due, Decimal(open))));

        Assert.Equal((InterestState.Counted, days, Decimal(interest), Decimal(interest)), (line.State, line.Days, line.Low, line.High));
    }

    [Theory]
    [InlineData("2024-02-28", "2024-03-01", 2)]
    [InlineData("2023-02-28", "2023-03-01", 1)]
    [InlineData("2023-12-31", "2024-12-31", 366)]
    public void A_leap_day_counts_and_a_year_has_365(string due, string today, int days)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Agreed, new AgreedInterest(10m, RatePeriod.Year, null)), [Due(due, 36_500m)], Day(today), Rates));

        Assert.Equal((days, days * 10m), (line.Days, line.Low));
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-11-24")]
    public void Nothing_is_counted_on_the_due_date_or_before(string due) =>
        Assert.Empty(Agreed(10m, RatePeriod.Year, Due(due, 1_000m)));

    [Theory]
    [InlineData("2026-10-09", 45, "8550.00", InterestState.Counted)]
    [InlineData("2020-08-31", 2275, "432250.00", InterestState.Counted)]
    [InlineData("2020-08-30", 2276, "432250.00", InterestState.CountedInPart)] // the regulation came into force on September 1, 2020
    internal void Small_companies_may_claim_five_in_ten_thousand_a_day(string due, int days, string interest, InterestState state)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Sme), [Due(due, 380_000m)], Day("2026-11-23"), Rates));

        Assert.Equal((days, Decimal(interest), Decimal(interest), state), (line.Days, line.Low, line.High, line.State));
    }

    [Theory]
    [InlineData("2025-06-30", "3.00", "3900.00", "4500.00")]
    [InlineData("2024-10-20", "3.10", "4030.00", "4650.00")] // late from the day on which the new rate came out
    [InlineData("2024-10-19", "3.35", "4355.00", "5025.00")] // a day before: the old one, for all of the time
    [InlineData("2019-08-19", "4.25", "5525.00", "6375.00")] // the first LPR of this kind
    [InlineData("2026-01-18", "3.00", "3900.00", "4500.00")]
    public void A_sale_has_the_LPR_of_its_first_day_late_and_a_range(string due, string lpr, string low, string high)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Sale), [Due(due, 365_000m)], Day(due).AddDays(100), Rates));

        Assert.Equal((Decimal(lpr), Decimal(low), Decimal(high)), (line.Parts.Single().BasePercent, line.Low, line.High));
    }

    [Theory]
    [InlineData("2019-08-18", "2019-08-20", null)] // before: the bank's base rate, which isn't in the table
    [InlineData("2026-01-19", null, "2026-01-19")]
    public void Where_the_rate_of_the_first_day_is_not_known_nothing_is_computed(string due, string? knownFrom, string? knownUntil)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Sale), [Due(due, 365_000m)], Day("2026-11-23"), Rates));

        Assert.Equal((InterestState.RateNotKnown, 0m), (line.State, line.High));
        Assert.Equal((Maybe(knownFrom), Maybe(knownUntil)), (line.KnownFrom, line.KnownUntil));
        Assert.Empty(LateInterest.Sums([line]));
    }

    [Theory]
    [InlineData("2025-06-29", "12.75", "255.00")] // runs from June 30
    [InlineData("2025-06-30", "12.25", "245.00")] // runs from July 1
    [InlineData("2025-12-30", "12.25", "245.00")]
    [InlineData("2025-12-31", "11.75", "235.00")]
    public void Under_English_law_the_half_year_in_which_it_begins_to_run_decides_for_good(string due, string percent, string interest)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Uk, law: Jurisdiction.Uk), [Due(due, 36_500m, "GBP")], Day(due).AddDays(20), Rates));

        Assert.Equal((Decimal(percent), Decimal(interest)), (line.Parts.Single().LowPercent, line.Low));
        Assert.Equal(new FixedSum(100m, "GBP"), line.Fixed);
    }

    [Fact]
    public void In_the_EU_each_half_year_has_its_rate()
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Eu, law: Jurisdiction.Eu), [Due("2025-06-20", 36_500m, "EUR")], Day("2025-07-10"), Rates));

        Assert.Equal([(10, 11.15m), (10, 10.15m)], line.Parts.Select(part => (part.Days, part.LowPercent)));
        Assert.Equal((InterestState.Counted, 213.00m, new FixedSum(40m, "EUR")), (line.State, line.Low, line.Fixed));
    }

    [Theory]
    [InlineData("2026-06-20", InterestState.CountedInPart, "101.50", null, "2026-06-30")]
    [InlineData("2026-06-30", InterestState.RateNotKnown, "0", null, "2026-06-30")]
    internal void What_is_not_known_yet_is_left_out_and_said(string due, InterestState state, string interest, string? knownFrom, string knownUntil)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Eu, law: Jurisdiction.Eu), [Due(due, 36_500m, "EUR")], Day("2026-11-23"), Rates));

        Assert.Equal((state, Decimal(interest)), (line.State, line.Low));
        Assert.Equal((Maybe(knownFrom), Maybe(knownUntil)), (line.KnownFrom, line.KnownUntil));
        Assert.NotNull(line.Fixed);
    }

    [Theory]
    [InlineData("0", "500.00", InterestState.Counted)]
    [InlineData("20000", "300.00", InterestState.Counted)] // on the rest alone
    [InlineData("50000", "0", InterestState.Disputed)]
    [InlineData("60000", "0", InterestState.Disputed)] // more than is open
    internal void A_disputed_part_bears_nothing(string disputed, string interest, InterestState state)
    {
        var line = Assert.Single(Agreed(0.1m, RatePeriod.Day, Due("2026-11-13", 50_000m, disputed: Decimal(disputed))));

        Assert.Equal((state, Decimal(interest)), (line.State, line.Low));
    }

    [Theory]
    [InlineData(DueBasis.Acceptance, null, InterestState.NotProven)]
    [InlineData(DueBasis.Acceptance, false, InterestState.NotProven)]
    [InlineData(DueBasis.Acceptance, true, InterestState.Counted)]
    [InlineData(DueBasis.Node, false, InterestState.NotProven)]
    [InlineData(DueBasis.Delivery, null, InterestState.Counted)]
    [InlineData(DueBasis.Unknown, null, InterestState.Counted)]
    internal void Before_what_it_is_due_from_is_proven_nothing_runs(DueBasis basis, bool? proven, InterestState state)
    {
        var line = Assert.Single(Agreed(10m, RatePeriod.Year, Due("2026-10-01", 1_000m, basis: basis, proven: proven)));

        Assert.Equal(state, line.State);
        Assert.Equal(state == InterestState.Counted, line.Low > 0m);
    }

    [Theory]
    [InlineData(InterestRule.Sale, Jurisdiction.Prc, "USD")]
    [InlineData(InterestRule.Eu, Jurisdiction.Eu, "SEK")]
    internal void A_rate_for_one_currency_is_not_applied_to_another(InterestRule rule, Jurisdiction law, string currency)
    {
        var line = Assert.Single(LateInterest.Of(Basis(rule, law: law), [Due("2025-03-01", 1_000m, currency)], Day("2025-04-01"), Rates));

        Assert.Equal((InterestState.OtherCurrency, 0m), (line.State, line.High));
    }

    [Theory]
    [InlineData("999.99", "GBP", "40")]
    [InlineData("1000", "GBP", "70")]
    [InlineData("9999.99", "GBP", "70")]
    [InlineData("10000", "GBP", "100")]
    [InlineData("10000", "USD", "40")] // the bands are in pounds: the least
    public void The_fixed_sum_goes_by_the_size_of_the_debt(string open, string currency, string sum)
    {
        var line = Assert.Single(LateInterest.Of(Basis(InterestRule.Uk, law: Jurisdiction.Uk), [Due("2026-03-01", Decimal(open), currency)], Day("2026-04-01"), Rates));

        Assert.Equal(new FixedSum(Decimal(sum), "GBP"), line.Fixed);
    }

    [Fact]
    public void The_fixed_sum_stands_once_an_invoice_however_many_installments_are_late()
    {
        var lines = LateInterest.Of(
            Basis(InterestRule.Uk, law: Jurisdiction.Uk),
            [Due("2026-03-01", 600m, "GBP"), Due("2026-04-01", 600m, "GBP", installment: 2), Due("2026-04-01", 600m, "GBP", invoice: "2")], Day("2026-05-01"), Rates);

        Assert.Equal([new FixedSum(70m, "GBP"), null, new FixedSum(40m, "GBP")], lines.Select(line => line.Fixed));
        Assert.Equal(110m, LateInterest.Sums(lines).Single().Fixed);
    }

    [Theory]
    [InlineData(Jurisdiction.Eu, true)] // art. 6 grants it where interest is agreed as well
    [InlineData(Jurisdiction.Uk, false)] // the Act's sum goes with the Act's interest
    [InlineData(Jurisdiction.Prc, false)]
    internal void Beside_an_agreed_rate_only_the_EU_grants_a_sum(Jurisdiction law, bool grants)
    {
        var basis = Basis(InterestRule.Agreed, new AgreedInterest(10m, RatePeriod.Year, null), law);

        var line = Assert.Single(LateInterest.Of(basis, [Due("2026-03-01", 600m, "EUR")], Day("2026-05-01"), Rates));

        Assert.Equal(grants, line.Fixed is not null);
    }

    [Fact]
    public void Currencies_are_summed_apart_and_a_fixed_sum_in_its_own()
    {
        var lines = LateInterest.Of(
            Basis(InterestRule.Eu, law: Jurisdiction.Eu),
            [Due("2026-03-01", 36_500m, "USD", invoice: "1"), Due("2026-03-01", 36_500m, "USD", invoice: "2"), Due("2026-03-01", 3_650m, "EUR", invoice: "3"), Due("2026-03-01", 100m, "EUR", 100m, "4")],
            Day("2026-03-11"), Rates);

        Assert.Equal(
            [new InterestSum("USD", 73_000m, 203.00m, 203.00m, 0m), new InterestSum("EUR", 3_650m, 10.15m, 10.15m, 120m)],
            LateInterest.Sums(lines));
    }

    [Theory]
    [InlineData(InterestRule.Unknown)]
    [InlineData(InterestRule.Counsel)]
    internal void Without_a_rule_there_are_no_lines(InterestRule rule) =>
        Assert.Empty(LateInterest.Of(Basis(rule), [Due("2026-03-01", 600m)], Day("2026-05-01"), Rates));

    private static IReadOnlyList<InterestLine> Agreed(decimal percent, RatePeriod per, Receivable receivable) =>
        LateInterest.Of(Basis(InterestRule.Agreed, new AgreedInterest(percent, per, null)), [receivable], Day("2026-11-23"), Rates);

    private static InterestBasis Basis(InterestRule rule, AgreedInterest? agreed = null, Jurisdiction law = Jurisdiction.Prc) => new(rule, law, agreed, []);

    private static DateOnly? Maybe(string? day) => day is null ? null : Day(day);

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
