using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Looks for the words of a value in a text; positions are those of words.</summary>
/// <param name="text">The words of the text.</param>
/// <param name="maxDistance">How many other words may stand between two words of a value.</param>
/// <param name="partial">Some of a value's words suffice.</param>
internal sealed class ValueSearch(List<Token> text, int maxDistance, bool partial)
{
    /// <summary>Each place where the value stands.</summary>
    internal IEnumerable<ModelResult<FoundValue>> Matches(SortedValue value, List<Token> words)
    {
        var from = 0;
        while (from < text.Count && Match(value, words, from) is { } match)
        {
            from = match.End + 1;
            yield return match;
        }
    }

    private ModelResult<FoundValue> Match(SortedValue value, List<Token> words, int from)
    {
        var (matched, skipped, start, end) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var at = text.FindIndex(from, token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > maxDistance)
                continue;
            matched++;
            skipped += distance;
            from = at + 1;
            start = start < 0 ? at : start;
            end = at;
        }

        if (matched == 0 || (matched < words.Count && !partial))
            return null;
        // How much of the value stands there, and how closely together; any match counts for 0.4 at least.
        var completeness = (float)matched / words.Count;
        var accuracy = (float)matched / (matched + skipped);
        return new ModelResult<FoundValue>
        {
            Start = start,
            End = end,
            TypeName = "value",
            Resolution = new FoundValue { Value = value.Value, Index = value.Index, Score = 0.4f + (0.6f * completeness * accuracy) },
        };
    }
}
