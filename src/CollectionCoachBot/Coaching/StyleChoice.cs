using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// Which style to open in. The matrix knows what fits the cell; the history knows what has worn off: a third appeal for help in
/// a row sounds like begging, and after two broken promises politeness reads as permission.
/// </summary>
internal static class StyleChoice
{
    private const int HelpSeekingInARow = 2;
    private const int BrokenPromisesForFormal = 2;

    public static Style Of(CellPlan plan, CoachHistory history)
    {
        if (IsFormalForBrokenPromises(history))
            return Style.Formal;
        var wornOut = history.LastStyles.Count >= HelpSeekingInARow && history.LastStyles.Take(HelpSeekingInARow).All(style => style == Style.HelpSeeking);
        return plan.First == Style.HelpSeeking && wornOut ? plan.Second : plan.First;
    }

    public static bool IsFormalForBrokenPromises(CoachHistory history) => history.BrokenPromises >= BrokenPromisesForFormal;
}
