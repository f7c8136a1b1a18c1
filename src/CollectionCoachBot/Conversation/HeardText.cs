using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Conversation;

/// <summary>What somebody typed, without what the channel puts around it.</summary>
internal static class HeardText
{
    /// <summary>
    /// Longer texts are cut: the longest that is asked for is 2,000 characters to check, behind a command, and a search over more would cost without use.
    /// A text that was cut has this length, or one less where a character of two would have been halved.
    /// </summary>
    public const int Longest = 2_100;

    /// <summary>How much is brought to one form at a time: normalising a long run of marks that belong to one letter takes the square of its length.</summary>
    private const int Piece = Longest * 2;

    private const string ChinesePunctuation = "，。：；？！（）";

    /// <summary>
    /// The text without the bot's own mention, entities decoded, in NFKC, with every kind of space as one space and without
    /// zero-width and direction characters.
    /// </summary>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.GetMentions() ?? [])
        {
            if (mention.Mentioned?.Id == activity.Recipient?.Id && !string.IsNullOrEmpty(mention.Text))
                text = text.Replace(mention.Text, " ", StringComparison.Ordinal);
        }

        return Clean(WebUtility.HtmlDecode(text));
    }

    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Piece));
        var read = 0;
        while (read < text.Length && clean.Length <= Longest)
        {
            var piece = Start(text[read..], Piece);
            read += piece.Length;
            Append(clean, piece);
        }

        // What follows the spaces may be what wasn't read: they stay, so that the length tells of the cut.
        var whole = clean.ToString();
        return Start(read < text.Length ? whole : whole.TrimEnd(), Longest);
    }

    /// <summary>Whether <see cref="Clean"/> may have cut a text to this one.</summary>
    public static bool MayBeCut(string clean) => clean.Length >= Longest - 1;

    /// <summary>At most <paramref name="length"/> characters from the start, never half a surrogate pair.</summary>
    public static string Start(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static void Append(StringBuilder clean, string piece)
    {
        foreach (var rune in Normalized(WithoutLoneSurrogates(piece)).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) && clean.Length == 0)
                continue;
            if (rune.Value == '\n')
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(rune);
        }
    }

    /// <summary>NFKC, but Chinese punctuation stays Chinese: what somebody wrote as a reason or a note is shown again.</summary>
    private static string Normalized(string text)
    {
        var normalized = new StringBuilder(text.Length);
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            var mark = rest.IndexOfAny(ChinesePunctuation);
            var part = mark < 0 ? rest : rest[..mark];
            normalized.Append(part.ToString().Normalize(NormalizationForm.FormKC));
            if (mark < 0)
                break;
            normalized.Append(rest[mark]);
            rest = rest[(mark + 1)..];
        }

        return normalized.ToString();
    }

    /// <summary>Normalising throws on half a surrogate pair, which a cut or a hostile client can leave.</summary>
    public static string WithoutLoneSurrogates(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            return text;
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            whole.Append(rune == Rune.ReplacementChar ? new Rune(' ') : rune);
        return whole.ToString();
    }
}
