using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Coaching.Advising;

/// <summary>
/// Which style to open in. Points decide, and ties go to the cell's order: the cell's first style has 3, its second 2; a formal one of M3 and
/// later 1 more, since the stage decided it; what fits ability and willingness 2, the kind of customer 2; of a known cause the first 5, the others
/// 4, so that it may bring one in from outside the cell. History goes before all: after two broken promises politeness reads as permission, and
/// a third appeal for help in a row sounds like begging.
/// </summary>
internal static class StyleChoice
{
    private const int HelpSeekingInARow = 2;
    private const int BrokenPromisesForFormal = 2;

    public static StylePick Of(CellPlan plan, Situation situation)
    {
        if (IsFormalForBrokenPromises(situation.History))
            return new StylePick(Style.Formal, ChoiceReason.BrokenPromise);
        var best = Enum.GetValues<Style>()
            .Where(style => !IsLeftOut(style, plan, situation))
            .OrderByDescending(style => Points(style, plan, situation)).ThenBy(style => style == plan.First ? 0 : style == plan.Second ? 1 : 2)
            .First();
        return new StylePick(best, best == plan.First ? ChoiceReason.Stage : ReasonFor(best, plan, situation));
    }

    public static bool IsFormalForBrokenPromises(CoachHistory history) => history.BrokenPromises >= BrokenPromisesForFormal;

    private static int Points(Style style, CellPlan plan, Situation situation) =>
        (style == plan.First ? 3 : style == plan.Second ? 2 : 0)
        + (style == Style.Formal && plan.First == Style.Formal && situation.Stage >= OverdueStage.M3 ? 1 : 0)
        + (Rank(situation.ByCause, style) switch { 0 => 5, > 0 => 4, _ => 0 })
        + (Rank(situation.ByWhy, style) >= 0 ? 2 : 0)
        + (Rank(situation.BySegment, style) >= 0 ? 2 : 0);

    private static bool IsLeftOut(Style style, CellPlan plan, Situation situation) =>
        style == Style.HelpSeeking && IsWornOut(situation.History)
        || situation.IsAboutPapers && situation.Choice.Papers.NotFirst.Contains(style)
        || style != plan.First && style != plan.Second && situation.Choice.EarliestStyles.TryGetValue(style, out var from) && situation.Stage < from;

    private static bool IsWornOut(CoachHistory history) =>
        history.LastStyles.Count >= HelpSeekingInARow && history.LastStyles.Take(HelpSeekingInARow).All(style => style == Style.HelpSeeking);

    /// <summary>A cause first, since somebody looked for it; then why the cell's own style is left out, where it is.</summary>
    private static ChoiceReason ReasonFor(Style style, CellPlan plan, Situation situation) =>
        Rank(situation.ByCause, style) >= 0 ? ChoiceReason.Cause
        : IsLeftOut(plan.First, plan, situation) ? IsWornOut(situation.History) ? ChoiceReason.WornOut : ChoiceReason.Papers
        : Rank(situation.ByWhy, style) >= 0 ? ChoiceReason.Why
        : ChoiceReason.Segment;

    private static int Rank(Leaning leaning, Style style) => leaning.Styles.ToList().IndexOf(style);
}
