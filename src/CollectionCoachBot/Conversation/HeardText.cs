using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Bot.Schema;

namespace CollectionCoachBot.Conversation;

/// <summary>What somebody typed, without what the channel puts around it.</summary>
internal static class HeardText
{
    /// <summary>Longer texts are cut: the longest that is asked for is 2,000 characters to check, behind a command, and a search over more would cost without use.</summary>
    public const int Longest = 2_100;

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
        if (text.Length > Longest * 2)
            text = text[..(Longest * 2)];
        var clean = new StringBuilder(text.Length);
        foreach (var rune in Normalized(WithoutLoneSurrogates(text)).EnumerateRunes())
        {
            if (rune.Value == '\n')
                clean.Append('\n');
            else if (Rune.IsWhiteSpace(rune))
                clean.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                clean.Append(rune);
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length <= Longest ? trimmed : trimmed[..Longest];
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
