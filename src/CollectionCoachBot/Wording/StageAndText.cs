using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Wording;

/// <summary>Takes a stage off the front of a text: "M3 …", "m3+：…".</summary>
internal static class StageAndText
{
    /// <returns>Without a stage in front: null and the whole text.</returns>
    public static (OverdueStage? Stage, string Text) Of(string typed)
    {
        foreach (var (word, stage) in Names())
        {
            if (typed.StartsWith(word, StringComparison.OrdinalIgnoreCase) && (typed.Length == word.Length || !char.IsAsciiLetterOrDigit(typed[word.Length])))
                return (stage, typed[word.Length..].TrimStart(" \t\n:：,，".ToCharArray()));
        }

        return (null, typed);
    }

    /// <summary>The longest first: "M3+" begins with "M3".</summary>
    private static IEnumerable<(string Word, OverdueStage Stage)> Names() =>
        Enum.GetValues<OverdueStage>().SelectMany(stage => new[] { (stage.ToString(), stage), (stage.Code(), stage) }).OrderByDescending(name => name.Item1.Length);
}
