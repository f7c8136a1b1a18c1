using System.Buffers;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>The customers that the start of a text names, and what is left of the text.</summary>
/// <param name="Hits">Empty: no start of the text is a customer.</param>
/// <param name="Rest">What follows, without leading spaces and punctuation; the whole text where there are no hits.</param>
internal sealed record LongestStart(IReadOnlyList<CustomerHit> Hits, string Rest)
{
    /// <summary>Beyond so many characters no start is tried: no customer is called by more.</summary>
    private const int MaxLength = 120;

    /// <summary>A start shorter than this (normalised) names nobody: one character stands in too many names.</summary>
    private const int MinLength = 2;

    /// <summary>Where the customer's part of a sentence visibly ends.</summary>
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",，:：;；。\r\n");

    public static LongestStart In(SearchIndex index, string text, Scope scope, int max)
    {
        var ends = Ends(text);
        var (low, high) = (0, ends.Count - 1);
        IReadOnlyList<CustomerHit> hits = [];
        var end = 0;

        // A longer start finds no more than a shorter one, so halving finds the longest in a few scans.
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = index.Find(text[..ends[middle]], scope, max, orNearest: false);
            if (found.Count > 0)
                (hits, end, low) = (found, ends[middle], middle + 1);
            else
                high = middle - 1;
        }

        if (hits.Count == 0)
            return new LongestStart([], text.Trim());

        var last = Last(text, ends, end, hits);
        return new LongestStart(last < end ? index.Find(text[..last], scope, max, orNearest: false) : hits, text[last..].TrimStart(Separators()));
    }

    /// <summary>
    /// A search leaves out company suffixes, so the found start may have swallowed a word of the reason that looks like one ("C001: company in
    /// liquidation"), or have left a suffix behind that the ledger doesn't have. A suffix belongs to a name, not to a code, and stands with it:
    /// behind a comma, colon or line break only as the ledger writes it ("Acme, Inc.") or behind an abbreviation ("Co., Ltd.").
    /// </summary>
    private static int Last(string text, List<int> ends, int found, IReadOnlyList<CustomerHit> hits)
    {
        var core = SearchText.Of(text[..found]).Core.ToString();
        var same = ends.Where(end => SearchText.Of(text[..end]).CoreLength == core.Length).ToList();
        var last = same[0];
        if (!hits.Any(hit => hit.Match == CustomerMatch.Pinyin || SearchText.Of(hit.Alias ?? hit.Name).Text.Contains(core, StringComparison.Ordinal)))
            return last;
        foreach (var longer in same.Skip(1))
        {
            var between = text[last..longer];
            if (between.AsSpan().ContainsAny(Breaks) && !between.StartsWith(".,", StringComparison.Ordinal) && !IsWritten(text[..longer], hits))
                break;
            last = longer;
        }

        return last;
    }

    private static bool IsWritten(string start, IReadOnlyList<CustomerHit> hits) =>
        char.IsAsciiLetter(start[^1])
        && hits.Any(hit => SearchText.Of(hit.Alias ?? hit.Name).Text.StartsWith(SearchText.Of(start).Text, StringComparison.Ordinal));

    /// <summary>Where a name may end: not in the middle of a word or number of letters and digits, which Chinese has not.</summary>
    private static List<int> Ends(string text)
    {
        var ends = new List<int>();
        for (var end = 1; end <= Math.Min(text.Length, MaxLength); end++)
        {
            var insideAWord = end < text.Length && IsWordPart(text[end - 1]) && IsWordPart(text[end]);
            var afterSomething = char.IsLetterOrDigit(text[end - 1]) || char.IsSurrogate(text[end - 1]);
            if (!insideAWord && afterSomething && SearchText.Of(text[..end]).Text.Length >= MinLength)
                ends.Add(end);
        }

        return ends;
    }

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && c < '\u2E80' || char.IsHighSurrogate(c);

    private static char[] Separators() => [' ', '\t', '\r', '\n', '\u3000', ',', '，', '、', ':', '：', ';', '；', '.', '。', '-', '–', '—', ')', '）', '!', '！', '/', '|'];
}
