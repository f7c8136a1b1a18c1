using System.Globalization;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Tests.FollowUps;

namespace CollectionCoachBot.Tests.Escalations;

public sealed class EscalationRulesTests
{
    [Theory]
    [InlineData("Open", "Acknowledge", "Acknowledged")]
    [InlineData("Open", "Decide", "Decided")]
    [InlineData("Open", "Close", "Closed")]
    [InlineData("Acknowledged", "Acknowledge", null)]
    [InlineData("Acknowledged", "Decide", "Decided")]
    [InlineData("Acknowledged", "Close", "Closed")]
    [InlineData("Decided", "Acknowledge", null)]
    [InlineData("Decided", "Decide", null)]
    [InlineData("Decided", "Close", "Closed")]
    [InlineData("Closed", "Acknowledge", null)]
    [InlineData("Closed", "Decide", null)]
    [InlineData("Closed", "Close", null)]
    public void An_escalation_goes_forward_only(string state, string act, string? next) =>
        Assert.Equal(next, EscalationRules.Next(Enum.Parse<EscalationState>(state), Enum.Parse<EscalationAct>(act))?.ToString());

    [Theory]
    [InlineData("2026-11-20 10:30", 1, "2026-11-23 10:30")]
    [InlineData("2026-11-23 10:30", 1, "2026-11-24 10:30")]
    [InlineData("2026-11-23 10:30", 3, "2026-11-26 10:30")]
    [InlineData("2026-11-21 10:30", 1, "2026-11-24 00:00")]
    [InlineData("2026-09-30 16:00", 1, "2026-10-08 16:00")]
    public void Managers_are_reminded_when_a_working_day_has_passed(string opened, int workdays, string from) => Assert.Equal(
        DateTime.Parse(from, CultureInfo.InvariantCulture),
        EscalationRules.RemindFrom(DateTime.Parse(opened, CultureInfo.InvariantCulture), workdays, Calendars.All.Of(null)));

    [Theory]
    [InlineData("Acknowledge", true, false, true)]
    [InlineData("Acknowledge", false, true, false)]
    [InlineData("Decide", true, false, true)]
    [InlineData("Decide", false, true, false)]
    [InlineData("Close", true, false, true)]
    [InlineData("Close", false, true, true)]
    [InlineData("Close", false, false, false)]
    public void Managers_act_and_who_asked_may_take_it_back(string act, bool isManager, bool isRequester, bool may) =>
        Assert.Equal(may, EscalationRules.May(Enum.Parse<EscalationAct>(act), isManager, isRequester));
}
