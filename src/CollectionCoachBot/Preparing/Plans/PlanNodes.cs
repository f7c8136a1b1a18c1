using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing.Plans;

/// <summary>
/// The steps of a plan on a customer's calendar. A step before the due date that falls on a free day is done before it, one after the
/// due date when work begins again. Pure.
/// </summary>
internal static class PlanNodes
{
    /// <param name="steps">The plan of the grade, in the order of its days.</param>
    /// <param name="dueOn">The day that it is counted from: when the oldest of what is called about was or is due; null: nothing is.</param>
    /// <param name="today">The business day.</param>
    /// <param name="contacts">The days on which a contact was logged.</param>
    /// <param name="calendar">The customer's.</param>
    /// <param name="stages">Where the stages end.</param>
    public static IReadOnlyList<PlanNode> Of(
        IReadOnlyList<PlanStep> steps, DateOnly? dueOn, DateOnly today, IReadOnlyCollection<DateOnly> contacts, WorkCalendar calendar, StageOptions stages)
    {
        var days = steps.Select(step => dueOn is { } due ? DayOf(due, step.Day, calendar) : (DateOnly?)null).ToList();
        var next = days.FindIndex(day => day >= today);
        return [.. steps.Select((step, i) => new PlanNode(step, days[i], MovedFrom(i), StageOf(step, dueOn ?? today, stages), State(i)))];

        DateOnly? MovedFrom(int i) => dueOn?.AddDays(steps[i].Day) is { } counted && counted != days[i] ? counted : null;

        PlanNodeState State(int i) =>
            days[i] is not { } day ? PlanNodeState.Ahead
            : day >= today ? (i == next ? PlanNodeState.Next : PlanNodeState.Ahead)
            : contacts.Any(contact => contact >= day && contact < Until(i)) ? PlanNodeState.Done
            : PlanNodeState.Unlogged;

        // Two steps may share a day: what was logged on it stands for both.
        DateOnly Until(int i) => days.Skip(i + 1).FirstOrDefault(later => later > days[i]) ?? today.AddDays(1);
    }

    private static DateOnly DayOf(DateOnly due, int day, WorkCalendar calendar) =>
        day < 0 ? calendar.OnOrBefore(due.AddDays(day)) : calendar.OnOrAfter(due.AddDays(day));

    private static OverdueStage StageOf(PlanStep step, DateOnly due, StageOptions stages) => StageRules.Of(due, due.AddDays(step.Day), stages);
}
