using CollectionCoachBot.People;

namespace CollectionCoachBot.Wording;

/// <summary>
/// How what was learned is joined with the rules. The numbers were chosen on sentences of writers whose sentences weren't taught in the same run
/// (docs/decisions/learned-check.md); they belong to the taught sentences that ship. Pure.
/// </summary>
internal static class LearnedLimits
{
    /// <summary>Below which margin a rule's find in a sentence isn't believed; the more finds, the lower.</summary>
    private const float Denied = -0.6f;

    /// <summary>From which margin on a sentence that no rule knows is marked.</summary>
    private static float Marked(Language language) => language == Language.Chinese ? 0f : -0.25f;

    /// <summary>How much more a sentence needs to be marked by itself than together with its neighbours.</summary>
    public const float Apart = 0.7f;

    public static bool IsFound(float margin, Language language) => margin > Marked(language);

    /// <param name="found">What the rules found in one sentence; at least one.</param>
    public static bool Confirms(IReadOnlyList<Finding> found, float margin) =>
        found.Any(finding => finding.Rule is { IsSure: true }) || margin > Denied * found.Count;
}
