using CollectionCoachBot.Receivables;
using static CollectionCoachBot.Receivables.OverdueStage;

namespace CollectionCoachBot.Tests.Receivables;

public sealed class StageRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(-400, M0)]
    [InlineData(-1, M0)]
    [InlineData(0, M0)]
    [InlineData(1, M1)]
    [InlineData(30, M1)]
    [InlineData(31, M2)]
    [InlineData(60, M2)]
    [InlineData(61, M3)]
    [InlineData(90, M3)]
    [InlineData(91, M3Plus)]
    [InlineData(4000, M3Plus)]
    internal void A_due_date_stands_in_the_stage_of_its_days(int daysPastDue, OverdueStage expected) =>
        Assert.Equal(expected, StageRules.Of(Today.AddDays(-daysPastDue), Today, new StageOptions()));

    [Theory]
    [InlineData(7, M1)]
    [InlineData(8, M2)]
    [InlineData(14, M2)]
    [InlineData(15, M3)]
    [InlineData(21, M3)]
    [InlineData(22, M3Plus)]
    internal void Boundaries_are_configuration(int daysPastDue, OverdueStage expected) =>
        Assert.Equal(expected, StageRules.Of(Today.AddDays(-daysPastDue), Today, new StageOptions { M1LastDay = 7, M2LastDay = 14, M3LastDay = 21 }));

    [Theory]
    [InlineData("", M0)]
    [InlineData("CNY M0 500000", M0)]
    [InlineData("CNY M1 1000", M1)]
    [InlineData("CNY M1 5000, CNY M3 999.99", M1)]
    [InlineData("CNY M1 5000, CNY M3 1000", M3)]
    [InlineData("CNY M1 5000, CNY M3 600, CNY M3 400", M3)]
    [InlineData("CNY M1 990000, CNY M3Plus 9999", M1)]
    [InlineData("CNY M1 990000, CNY M3Plus 10000", M3Plus)]
    [InlineData("CNY M0 900000, CNY M2 1000", M2)]
    internal void A_customers_stage_is_the_worst_that_reaches_the_tolerance(string amounts, OverdueStage expected) =>
        Assert.Equal(expected, StageRules.OfCustomer(Parse(amounts), new ToleranceOptions()));

    [Theory]
    [InlineData("USD M1 55.94", M1)]
    [InlineData("USD M0 9000, USD M1 20", M1)]
    [InlineData("USD M1 80, USD M3 60", M1)]
    [InlineData("USD M1 60, USD M3 80", M3)]
    [InlineData("USD M1 60, USD M3 60", M3)]
    [InlineData("USD M1 0", M0)]
    internal void Small_debts_make_a_stage_by_where_most_of_them_stands(string amounts, OverdueStage expected) =>
        Assert.Equal(expected, StageRules.OfCustomer(Parse(amounts), new ToleranceOptions()));

    [Theory]
    [InlineData("CNY M1 5000, USD M3 2000", M3)]
    [InlineData("CNY M1 600, USD M1 600, CNY M2 500, USD M2 500", M1)]
    [InlineData("CNY M1 5000, USD M3 200", M1)]
    [InlineData("CNY M1 500, USD M2 50", M2)]
    internal void Currencies_are_never_added(string amounts, OverdueStage expected) =>
        Assert.Equal(expected, StageRules.OfCustomer(Parse(amounts), new ToleranceOptions()));

    private static IEnumerable<StageAmount> Parse(string amounts) =>
        from part in amounts.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let words = part.Split(' ')
        select new StageAmount(words[0], Enum.Parse<OverdueStage>(words[1]), 1, decimal.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture));
}
