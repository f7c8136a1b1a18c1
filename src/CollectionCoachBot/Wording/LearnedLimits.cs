using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

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

    /// <summary>How much farther than the nearest of them another kind may be that rules found in the same sentence.</summary>
    private const float Beside = 0.85f;

    public static bool IsFound(float margin, Language language) => margin > Marked(language);

    /// <param name="finding">A rule's.</param>
    /// <param name="together">How many rules found something in the passage: several are seldom wrong together.</param>
    /// <param name="margin">The sentence's, or its passage's where that is higher; below everything where nothing is known of either, which says nothing against the rule.</param>
    public static bool Confirms(Finding finding, int together, float margin) => finding.Rule is { IsSure: true } || margin > Denied * together || float.IsNegativeInfinity(margin);

    /// <summary>
    /// Of several kinds in one sentence those that it really is: "give you 20% off" holds no threat, though a rule for threats knows "give you". On the sentences of the tests
    /// this takes out half of the kinds that are wrong beside a right one, and no right one.
    /// </summary>
    /// <param name="found">What is left of the rules' finds.</param>
    /// <param name="marginOf">How near a sentence is to a kind; null: nothing is known of it.</param>
    public static IReadOnlyList<Finding> Likest(IReadOnlyList<Finding> found, Func<string, WordingKind, float?> marginOf)
    {
        if (found.DistinctBy(finding => finding.Kind).Count() < 2)
            return found;
        var nearest = found.GroupBy(finding => finding.Sentence, StringComparer.Ordinal)
            .ToDictionary(sentence => sentence.Key, sentence => sentence.Max(finding => marginOf(sentence.Key, finding.Kind)), StringComparer.Ordinal);
        return [.. found.Where(finding => finding.Rule is { IsSure: true } || nearest[finding.Sentence] is not { } best || marginOf(finding.Sentence, finding.Kind) >= best - Beside)];
    }
}
