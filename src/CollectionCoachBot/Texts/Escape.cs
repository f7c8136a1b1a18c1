using System.Globalization;
using System.Text;

namespace CollectionCoachBot.Texts;

/// <summary>Makes what a user or a ledger wrote safe to show: it can't become markdown, a link, a mention, a second line or a hidden direction of writing.</summary>
internal static class Escape
{
    private const string Markup = @"\`*_{}[]<>#~|";

    /// <summary>For a text block of a card, which reads markdown.</summary>
    public static string Card(string text)
    {
        var plain = Plain(text);
        if (plain.AsSpan().IndexOfAny(Markup) < 0 && !StartsLikeAList(plain) && !plain.Contains("://", StringComparison.Ordinal))
            return plain;
        var escaped = new StringBuilder(plain.Length + 8);
        if (StartsLikeAList(plain))
            escaped.Append('\u200B');
        foreach (var c in plain)
        {
            if (Markup.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        // A zero-width space breaks what a client would turn into a link by itself.
        return escaped.Replace("://", ":\u200B//").ToString();
    }

    /// <summary>For buttons, labels, choices and plain messages: one line, without control and direction characters.</summary>
    public static string Plain(string text)
    {
        if (IsPlain(text))
            return text.Trim();
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                plain.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate)
                     && rune != Rune.ReplacementChar)
                plain.Append(rune);
        }

        return plain.ToString().Trim();
    }

    /// <summary>At most <paramref name="length"/> characters, never half of one, with an ellipsis where something was cut.</summary>
    public static string Shorten(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var info = StringInfo.ParseCombiningCharacters(text);
        var cut = info.LastOrDefault(start => start <= length - 1);
        return text[..cut].TrimEnd() + "…";
    }

    /// <summary>Nearly every text stays as it is. Half a pair isn't asked here: it's looked at with its other half.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == ' ')
                continue;
            if (char.IsWhiteSpace(c) || c == Rune.ReplacementChar.Value
                || char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate)
            {
                return false;
            }
        }

        return true;
    }

    private static bool StartsLikeAList(string text) =>
        text.Length > 0 && (text[0] is '-' or '+' or '=' || char.IsAsciiDigit(text[0]) && text.AsSpan(1).TrimStart("0123456789").StartsWith("."));
}
