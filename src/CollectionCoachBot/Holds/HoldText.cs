using System.Text.RegularExpressions;

namespace CollectionCoachBot.Holds;

/// <summary>Takes apart what is typed behind <c>hold</c>. Pure.</summary>
internal static partial class HoldText
{
    /// <summary>What may be an invoice's number at the start of a text; null: nothing.</summary>
    public static string? NumberAtStart(string text) => Number().Match(text) is { Success: true } match ? match.Value : null;

    /// <summary>Whether a reason says that the customer disputes what they owe: then it isn't simply waited for.</summary>
    /// <param name="reason">As typed; null: none.</param>
    /// <param name="words">That say so: 争议, disput.</param>
    /// <param name="not">What before such a word takes it back: 无, no.</param>
    public static bool IsDispute(string? reason, IReadOnlyList<string> words, IReadOnlyList<string> not)
    {
        foreach (var word in reason is null ? [] : words)
        {
            for (var at = reason!.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = reason.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                var before = reason[..at].TrimEnd();
                if ((at == 0 || !char.IsAsciiLetter(word[0]) || !char.IsAsciiLetter(reason[at - 1])) && !not.Any(each => EndsWith(before, each)))
                    return true;
            }
        }

        return false;
    }

    private static bool EndsWith(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (!char.IsAsciiLetter(word[0]) || text.Length == word.Length || !char.IsAsciiLetter(text[^(word.Length + 1)]));

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9\-_/.#]*[A-Za-z0-9]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();
}
