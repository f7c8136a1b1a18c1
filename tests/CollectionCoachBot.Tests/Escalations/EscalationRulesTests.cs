using CollectionCoachBot.Escalations;

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
