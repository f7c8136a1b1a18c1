using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Receivables.History;

public class ReceivableHistoryTests
{
    [Theory]
    [InlineData(null, "100", "", 9, 100)]
    [InlineData(5, "100", "", 6, 0)] // not known yet
    [InlineData(5, "100", "", 5, 100)]
    [InlineData(null, "60", "4 100 PartPaid 60", 5, 100)]
    [InlineData(null, "60", "4 100 PartPaid 60", 4, 60)]
    [InlineData(null, "60", "4 100 PartPaid 60", 0, 60)]
    [InlineData(null, "90", "8 100 Unlisted 0; 3 0 Reopened 100; 3 100 PartPaid 90", 9, 100)]
    [InlineData(null, "90", "8 100 Unlisted 0; 3 0 Reopened 100; 3 100 PartPaid 90", 4, 0)]
    [InlineData(null, "90", "8 100 Unlisted 0; 3 0 Reopened 100; 3 100 PartPaid 90", 3, 90)] // of two on one day the later one
    [InlineData(6, "60", "4 100 PartPaid 60", 6, 100)]
    [InlineData(6, "60", "4 100 PartPaid 60", 7, 0)]
    public void What_was_open_on_a_past_day_is_told_by_the_changes_since(int? added, string now, string steps, int daysAgo, int open) =>
        Assert.Equal(open, Histories.Of(40, added, now, steps).On(Histories.Today.AddDays(-daysAgo)).Open);

    [Theory]
    [InlineData(0, OverdueStage.M2)]
    [InlineData(9, OverdueStage.M2)]
    [InlineData(10, OverdueStage.M1)]
    [InlineData(39, OverdueStage.M1)]
    [InlineData(40, OverdueStage.M0)] // the due day itself
    internal void Its_stage_on_a_past_day_is_by_that_day(int daysAgo, OverdueStage stage) =>
        Assert.Equal(stage, Histories.Of(40, null, "100").StageOn(Histories.Today.AddDays(-daysAgo), new StageOptions()));
}
