namespace CollectionCoachBot.Receivables;

internal static class OverdueStages
{
    /// <summary>As it is written on cards, in every language: <c>M0</c> to <c>M3</c>, <c>M3+</c>.</summary>
    public static string Code(this OverdueStage stage) => stage == OverdueStage.M3Plus ? "M3+" : stage.ToString();
}
