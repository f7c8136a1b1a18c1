using CollectionCoachBot.People;

namespace CollectionCoachBot.Wording;

/// <summary>
/// How what was learned is joined with the rules. The numbers were chosen on sentences of writers whose sentences weren't taught in the same run
/// (docs/decisions/learned-check.md); they belong to the taught sentences that ship. Pure.
/// </summary>
internal static class LearnedLimits
{
    /// <summary>Below which margin one find of a rule isn't believed.</summary>
    private const float Denied = -0.6f;

    /// <summary>From which margin on a sentence that no rule knows is marked.</summary>
    private static float Marked(Language language) => language == Language.Chinese ? 0f : -0.05f;

    /// <summary>How much more a sentence needs to be marked by itself than together with its neighbours.</summary>
    public const float Apart = 0.5f;

    public static bool IsFound(float margin, Language language) => margin > Marked(language);

    /// <param name="finding">A rule's.</param>
    /// <param name="together">How many rules found something in the passage: several are seldom wrong together.</param>
    /// <param name="margin">The sentence's, or its passage's where that is higher.</param>
    public static bool Confirms(Finding finding, int together, float margin) => finding.Rule is { IsSure: true } || margin > Denied * together;
}
