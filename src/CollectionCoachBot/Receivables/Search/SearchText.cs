using System.Globalization;
using System.Text;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// A name, code or question in the form in which they are compared: one width and case, letters and digits only.
/// </summary>
/// <param name="Text">Everything, company suffix included.</param>
/// <param name="CoreLength">How much of <paramref name="Text"/> stands before the company suffix; all of it where there is none.</param>
/// <param name="WordStarts">Where in <paramref name="Text"/> the words begin that were written apart, in order.</param>
internal readonly record struct SearchText(string Text, int CoreLength, IReadOnlyList<int> WordStarts)
{
    /// <summary>Words that say only what kind of company it is, when they stand last.</summary>
    private static readonly HashSet<string> SuffixWords = new(StringComparer.Ordinal)
    {
        "co", "company", "coltd", "ltd", "limited", "inc", "incorporated", "corp", "corporation", "llc", "llp", "plc", "lp",
        "gmbh", "ag", "kg", "ohg", "mbh", "ug", "sa", "sas", "sarl", "srl", "spa", "bv", "nv", "ab", "oy", "pty", "pte", "kk", "sdn", "bhd", "gmbhcokg",
    };

    /// <summary>The same in scripts without spaces, and in pinyin, the longest first.</summary>
    private static readonly string[] SuffixEndings =
    [
        "gufenyouxiangongsi", "youxianzerengongsi", "youxiangongsi",
        "集团股份有限公司", "有限责任公司", "股份有限公司", "集团有限公司", "有限責任公司", "股份有限公司", "集團有限公司", "有限公司", "股份公司", "株式会社", "集团公司", "公司",
    ];

    public ReadOnlySpan<char> Core => Text.AsSpan(0, CoreLength);

    /// <summary>Never fails: what can't be normalised (half of a surrogate pair) is dropped.</summary>
    public static SearchText Of(string raw)
    {
        var words = Words(raw);
        var text = string.Concat(words);
        var core = text.Length;
        for (var last = words.Count - 1; last > 0 && SuffixWords.Contains(words[last]); last--)
            core -= words[last].Length;
        foreach (var ending in SuffixEndings)
        {
            if (core > ending.Length && text.AsSpan(0, core).EndsWith(ending, StringComparison.Ordinal))
            {
                core -= ending.Length;
                break;
            }
        }

        var starts = new int[words.Count];
        for (var word = 1; word < starts.Length; word++)
            starts[word] = starts[word - 1] + words[word - 1].Length;
        return new SearchText(text, core, starts);
    }

    /// <summary>The words of a text, normalised: what stands between spaces and punctuation. An apostrophe or a dot inside a word joins ("hua'xin", "S.A.").</summary>
    private static List<string> Words(string raw)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in Normalise(raw).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                word.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value is not ('\'' or '’' or '.') && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
                Finish();
        }

        Finish();
        return words;

        void Finish()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>Compatibility forms become the usual ones (Ｌｔｄ → Ltd, ㈱ → (株)), letters lose their accents.</summary>
    private static string Normalise(string raw)
    {
        var whole = raw.Any(char.IsSurrogate) ? string.Concat(raw.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).Select(rune => rune.ToString())) : raw;
        return Ascii.IsValid(whole)
            ? whole
            : whole.Normalize(NormalizationForm.FormKD);
    }
}
