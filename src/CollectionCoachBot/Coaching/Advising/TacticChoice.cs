using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>
/// Which tactics come first. Points decide, and ties go to the cell's order: 2 for one that the cell names; of a known cause 3 for the first and 2
/// for the others, so that it may bring one in from outside the cell, from that tactic's earliest stage on; 2 for what fits ability and
/// willingness; 1 after a broken promise; 1 for the kind of customer.
/// </summary>
internal static class TacticChoice
{
    public static IReadOnlyList<TacticPick> Of(CellPlan plan, Situation situation) =>
    [
        .. plan.Tactics.Concat(situation.ByCause.TacticIds.Where(id => MayComeIn(id, situation))).Distinct(StringComparer.Ordinal)
            .Select(id => Pick(id, plan, situation))
            .OrderByDescending(pick => pick.Points),
    ];

    private static TacticPick Pick(string id, CellPlan plan, Situation situation)
    {
        var cause = Rank(situation.ByCause, id) switch { 0 => 3, > 0 => 2, _ => 0 };
        var why = Rank(situation.ByWhy, id) >= 0 ? 2 : 0;
        var promise = Rank(situation.ByPromises, id) >= 0 ? 1 : 0;
        var segment = Rank(situation.BySegment, id) >= 0 ? 1 : 0;
        var reason = cause > 0 ? ChoiceReason.Cause
            : why > 0 ? ChoiceReason.Why
            : promise > 0 ? ChoiceReason.BrokenPromise
            : segment > 0 ? ChoiceReason.Segment
            : ChoiceReason.Stage;
        return new TacticPick(id, (plan.Tactics.Contains(id, StringComparer.Ordinal) ? 2 : 0) + cause + why + promise + segment, reason);
    }

    private static bool MayComeIn(string id, Situation situation) =>
        !situation.Choice.EarliestTactics.TryGetValue(id, out var from) || situation.Stage >= from;

    private static int Rank(Leaning leaning, string id) => leaning.TacticIds.ToList().IndexOf(id);
}
