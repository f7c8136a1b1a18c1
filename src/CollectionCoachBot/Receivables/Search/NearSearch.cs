using CollectionCoachBot.Receivables.Pinyin;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Finds customers in spite of typing errors. A short text is looked up as all that may have been meant; a longer one by the terms that an error
/// leaves, and then compared.
/// </summary>
/// <param name="keys">All keys.</param>
/// <param name="postings">Their terms.</param>
/// <param name="texts">The search without errors.</param>
/// <param name="words">Fingerprints of the words of all names, as far as they are short.</param>
internal sealed class NearSearch(KeyTexts keys, Postings postings, TextSearch texts, HashSet<int> words)
{
    /// <summary>Letters and digits of a text in which an error is looked for; a shorter one is alike too much.</summary>
    private const int Least = 4;

    /// <summary>The same in Chinese, where three characters are compared with names of three, or with those that have all of them.</summary>
    private const int LeastIdeographs = 3;

    /// <summary>Up to so many letters a text is taken for one word or code, so that it is looked up with every error.</summary>
    public const int LongestWord = 10;

    /// <summary>Codes are longer than words; beyond so many characters they are compared by their terms only.</summary>
    private const int LongestCode = 24;

    /// <summary>From so many characters on a typed text may have two errors, and three.</summary>
    private const int TwoErrors = 13, ThreeErrors = 17;

    /// <summary>The same for a text with Chinese characters, each of which tells more.</summary>
    private const int TwoIdeographErrors = 6;

    /// <summary>So many texts are compared at most for one number of errors; one takes up to a fifth of a microsecond.</summary>
    private const int MostCompared = 10_000;

    public void Add(SearchText question, HitList hits)
    {
        if (hits.IsFull)
            return;
        var core = question.Core.ToString();
        if (core.Length >= Least && core.All(char.IsAsciiLetterOrDigit))
            AddLookedUp(question, core, hits);
        if (!hits.IsFull)
            AddCompared(core, hits);
    }

    /// <summary>Whether a word is kept for correcting.</summary>
    public static bool IsCorrected(ReadOnlySpan<char> word) => word.Length is >= Least - 1 and <= LongestWord + 1;

    private void AddLookedUp(SearchText question, string core, HitList hits)
    {
        if (question.Text.Length <= LongestCode)
        {
            var meant = OneError.Meant(question.Text).ToHashSet(StringComparer.Ordinal);
            hits.AddNearest(texts.Whole([.. meant]), MostCompared, customer => IsOne(customer, meant) ? 1 : null);
        }

        if (core.Length <= LongestWord)
        {
            foreach (var word in OneError.Meant(core).Where(word => words.Contains(Fingerprint.Of(word))).Distinct(StringComparer.Ordinal))
                texts.AddPart(new SearchText(word, word.Length, [0]), hits, CustomerMatch.Nearest);
        }
    }

    private bool IsOne(int customer, HashSet<string> meant)
    {
        var lookup = meant.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var key = 0; key < keys.CountOf(customer); key++)
        {
            if (lookup.Contains(keys.Text(customer, key)) || lookup.Contains(keys.Core(customer, key)))
                return true;
        }

        return false;
    }

    private void AddCompared(string core, HitList hits)
    {
        // With two Chinese characters those alone tell whom to compare; with fewer the letters do.
        var ideographs = core.Count(Terms.IsIdeograph);
        var chinese = ideographs >= 2;
        if (core.Length < (chinese ? LeastIdeographs : Least))
            return;
        var most = chinese ? ideographs < TwoIdeographErrors ? 1 : 2 : core.Length < TwoErrors ? 1 : core.Length < ThreeErrors ? 2 : 3;

        // A wrong character is one term of Chinese; of letters it stands in three, and two swapped ones stand in four.
        var missed = chinese ? 1 : core.Length <= LongestWord ? Terms.Run : Terms.Run + 1;
        var errors = new TypingErrors(core, most);

        Compare(chinese ? Terms.Ideographs(core) : Terms.Within(core), customer => Errors(customer, core, errors));
        if (core.All(char.IsAsciiLetterLower))
            Compare(SpelledTerms.Within(core), customer => ErrorsInPinyin(customer, errors));

        // Those with few errors first: they are the better hits, and the fewer texts to compare.
        void Compare(IReadOnlyCollection<ulong> terms, Func<int, int?> errorsOf)
        {
            using var lacking = postings.Lacking(terms);
            var before = hits.Found.Count;
            for (var count = 1; count <= most && hits.Found.Count == before; count++)
                hits.AddNearest(lacking.AtMost(count * missed), MostCompared, errorsOf);
        }
    }

    private int? Errors(int customer, string typed, TypingErrors errors)
    {
        int? least = null;
        for (var key = 0; key < keys.CountOf(customer); key++)
        {
            var core = keys.Core(customer, key);
            if ((typed.Length >= Least || core.Length == typed.Length || HasAll(core, typed)) && errors.In(core) is { } count && !(count >= least))
                least = count;
        }

        return least;
    }

    private static bool HasAll(ReadOnlySpan<char> core, string typed)
    {
        foreach (var c in typed)
        {
            if (!core.Contains(c))
                return false;
        }

        return true;
    }

    private int? ErrorsInPinyin(int customer, TypingErrors errors)
    {
        int? least = null;
        for (var key = 0; key < keys.CountOf(customer); key++)
        {
            if (key != KeyTexts.Code && Speller.Usual(keys.Core(customer, key)) is { } usual && errors.In(usual) is { } count && !(count >= least))
                least = count;
        }

        return least;
    }
}
