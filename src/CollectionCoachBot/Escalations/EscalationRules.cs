using CollectionCoachBot.FollowUps;

namespace CollectionCoachBot.Escalations;

/// <summary>Which way an escalation goes, and who may move it. Pure.</summary>
internal static class EscalationRules
{
    /// <summary>
    /// Forward only. A step may be skipped (whoever decides has taken note; what turns out paid is closed at once), none is taken twice.
    /// </summary>
    /// <returns>The state that follows; null: not from here.</returns>
    public static EscalationState? Next(EscalationState state, EscalationAct act) => (state, act) switch
    {
        (EscalationState.Open, EscalationAct.Acknowledge) => EscalationState.Acknowledged,
        (EscalationState.Open or EscalationState.Acknowledged, EscalationAct.Decide) => EscalationState.Decided,
        (not EscalationState.Closed, EscalationAct.Close) => EscalationState.Closed,
        _ => null,
    };

    /// <summary>From when on nobody's having taken it on is late. What is opened on a free day counts as opened when the next working day begins.</summary>
    /// <param name="openedAt">In the business time zone, as is what is returned.</param>
    /// <param name="workdays">How many working days somebody has.</param>
    /// <param name="calendar">Of the business.</param>
    public static DateTime RemindFrom(DateTime openedAt, int workdays, WorkCalendar calendar)
    {
        var day = DateOnly.FromDateTime(openedAt);
        return calendar.IsWorkday(day)
            ? calendar.Add(day, workdays).ToDateTime(TimeOnly.FromDateTime(openedAt))
            : calendar.Add(calendar.OnOrAfter(day), workdays).ToDateTime(TimeOnly.MinValue);
    }

    /// <summary>Managers act; whoever asked for the escalation may take it back by closing it.</summary>
    public static bool May(EscalationAct act, bool isManager, bool isRequester) => isManager || act == EscalationAct.Close && isRequester;
}
