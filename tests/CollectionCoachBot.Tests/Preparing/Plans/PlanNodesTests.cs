using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Preparing.Plans;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.FollowUps;

namespace CollectionCoachBot.Tests.Preparing.Plans;

public sealed class PlanNodesTests
{
    /// <summary>A Thursday.</summary>
    private static readonly DateOnly Due = new(2026, 11, 5);

    private static readonly PlanStep[] Steps = [.. new[] { -5, 0, 2, 10, 40 }.Select(day => new PlanStep(day, "ask-reason", "phone", PlanRole.Rep))];

    [Theory]
    [InlineData(0, "2026-10-30")] // Saturday: done before it
    [InlineData(1, "2026-11-05")]
    [InlineData(2, "2026-11-09")] // Saturday: when work begins again
    [InlineData(4, "2026-12-15")]
    public void A_step_stands_on_a_working_day(int step, string on) =>
        Assert.Equal(Calendars.Day(on), Of("2026-11-10")[step].On);

    [Theory]
    [InlineData(0, "2026-10-31")]
    [InlineData(1, null)]
    [InlineData(2, "2026-11-07")]
    [InlineData(4, null)]
    public void A_step_that_was_moved_knows_the_free_day(int step, string? from) =>
        Assert.Equal(from, Of("2026-11-10")[step].MovedFrom?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2026-11-06", "", "Unlogged Unlogged Next Ahead Ahead")]
    [InlineData("2026-11-05", "", "Unlogged Next Ahead Ahead Ahead")]
    [InlineData("2026-11-16", "2026-11-03 2026-11-12", "Done Unlogged Done Next Ahead")]
    [InlineData("2026-11-16", "2026-10-29", "Unlogged Unlogged Unlogged Next Ahead")]
    [InlineData("2027-01-04", "2026-12-31", "Unlogged Unlogged Unlogged Unlogged Done")]
    public void A_step_whose_day_has_passed_is_ticked_by_a_contact_before_the_next_one(string today, string contacts, string states)
    {
        var nodes = Of(today, [.. contacts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Calendars.Day)]);

        Assert.Equal(states, string.Join(' ', nodes.Select(node => node.State)));
    }

    [Fact]
    public void What_is_logged_ticks_both_steps_of_one_day()
    {
        PlanStep[] pair = [Steps[1], Steps[1]];

        var nodes = PlanNodes.Of(pair, Due, Due.AddDays(1), [Due], Calendars.China, new StageOptions());

        Assert.All(nodes, node => Assert.Equal(PlanNodeState.Done, node.State));
    }

    [Fact]
    public void Without_a_due_date_there_are_days_to_count_and_no_dates()
    {
        var nodes = PlanNodes.Of(Steps, null, Due, [Due], WorkCalendar.Weekends, new StageOptions());

        Assert.All(nodes, node => Assert.Null(node.On));
        Assert.All(nodes, node => Assert.Equal(PlanNodeState.Ahead, node.State));
        Assert.Equal("M0 M0 M1 M1 M2", string.Join(' ', nodes.Select(node => node.Stage)));
    }

    private static IReadOnlyList<PlanNode> Of(string today, params DateOnly[] contacts) =>
        PlanNodes.Of(Steps, Due, Calendars.Day(today), contacts, Calendars.China, new StageOptions());
}
