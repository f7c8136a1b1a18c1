using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;

namespace CollectionCoachBot.Tests.Receivables.History;

/// <summary>What moved on from a stage between October 21 and November 20, 2026.</summary>
public class RollRateTests
{
    [Theory]
    //          due    added  now      steps                            from   stood  moved
    [InlineData(31, null, "100", "", "M1", 100, 100)] // a day overdue then, 31 now
    [InlineData(30, null, "100", "", "M0", 100, 100)] // due that day
    [InlineData(1, null, "100", "", "M0", 100, 100)]
    [InlineData(0, null, "100", "", null, 0, 0)] // not overdue yet
    [InlineData(60, null, "100", "", "M1", 100, 100)]
    [InlineData(61, null, "100", "", "M2", 100, 100)]
    [InlineData(91, null, "100", "", "M3", 100, 100)]
    [InlineData(120, null, "100", "", "M3", 100, 100)]
    [InlineData(121, null, "100", "", null, 0, 0)] // in the last stage already
    [InlineData(45, null, "0", "3 100 Paid 0", "M1", 100, 0)]
    [InlineData(45, null, "30", "3 100 PartPaid 30", "M1", 100, 30)]
    [InlineData(45, null, "150", "3 100 Corrected 150", "M1", 100, 100)] // no more than stood there
    [InlineData(45, null, "0", "30 100 Paid 0", null, 0, 0)] // paid that day: nothing stood there
    [InlineData(45, null, "100/40", "", "M1", 60, 60)]
    [InlineData(45, null, "100/40", "9 100 Disputed 100/40", "M1", 100, 60)]
    [InlineData(45, null, "100/100", "", null, 0, 0)]
    [InlineData(45, 10, "100", "", null, 0, 0)] // nobody knew of it then
    [InlineData(20, 10, "100", "", "M0", 100, 100)] // fell due since, told of later
    [InlineData(20, null, "0", "21 100 Paid 0", null, 0, 0)] // paid before it was due
    [InlineData(20, null, "0", "19 100 Paid 0", "M0", 100, 0)]
    public void It_is_counted_receivable_by_receivable(int due, int? added, string now, string steps, string? from, int stood, int moved)
    {
        var rate = RollRate.Of([Histories.Of(due, added, now, steps)], Histories.Today, new StageOptions()).SingleOrDefault();

        Assert.Equal((from, stood, moved, moved > 0 ? 1 : 0), (rate?.From.ToString(), (int?)rate?.Amount ?? 0, (int?)rate?.MovedAmount ?? 0, rate?.Moved ?? 0));
    }

    [Theory]
    [InlineData(4, null)]
    [InlineData(5, 20)]
    public void Under_five_receivables_there_is_no_percentage(int count, int? percent)
    {
        var receivables = Enumerable.Range(0, count).Select(i => Histories.Of(45, null, i == 0 ? "100" : "0", i == 0 ? "" : "3 100 Paid 0"));

        var rate = Assert.Single(RollRate.Of(receivables, Histories.Today, new StageOptions()));

        Assert.Equal((count, 1, percent), (rate.Count, rate.Moved, (int?)(rate.Share * 100m)));
    }

    [Fact]
    public void Currencies_and_stages_stand_apart()
    {
        var rates = RollRate.Of(
            [Histories.Of(45, null, "1"), Histories.Of(75, null, "2"), Histories.Of(45, null, "4", "", "USD"), Histories.Of(46, null, "8")], Histories.Today, new StageOptions());

        Assert.Equal(
            [("CNY", OverdueStage.M1, OverdueStage.M2, 9m), ("CNY", OverdueStage.M2, OverdueStage.M3, 2m), ("USD", OverdueStage.M1, OverdueStage.M2, 4m)],
            rates.Select(rate => (rate.Currency, rate.From, rate.To, rate.MovedAmount)));
    }
}
