using CollectionCoachBot.Receivables.Pinyin;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>Finds customers by the pinyin of their names, whole or initials.</summary>
internal sealed class SpelledSearch(KeyTexts keys, Postings postings)
{
    /// <summary>Ways to read a question that holds Chinese characters.</summary>
    private const int MostWays = 4;

    /// <summary>Two letters stand by chance in too many names' initials; only a beginning of two counts.</summary>
    private const int LeastInitialsInside = 3;

    /// <summary>A question in letters, perhaps among Chinese characters: an input method's Enter can leave half a word in letters ("华信jianc").</summary>
    public void Add(string question, HitList hits)
    {
        if (!question.Any(char.IsAsciiLetterLower) || hits.IsFull)
            return;
        var ways = WaysOf(question).DefaultIfEmpty(question).Where(way => way.Length > 1).ToList();
        AddInitials(question, atStart: true, hits);
        ways.ForEach(way => AddSpelling(way, atStart: true, CustomerMatch.Pinyin, hits));
        if (question.Length >= LeastInitialsInside)
            AddInitials(question, atStart: false, hits);
        ways.ForEach(way => AddSpelling(way, atStart: false, CustomerMatch.Pinyin, hits));
    }

    /// <summary>Written with other characters of the same sound: the usual slip of an input method.</summary>
    public void AddAlikeInSound(string question, HitList hits)
    {
        if (question.Length < 2)
            return;
        var ways = WaysOf(question).ToList();
        ways.ForEach(way => AddSpelling(way, atStart: true, CustomerMatch.Nearest, hits));
        ways.ForEach(way => AddSpelling(way, atStart: false, CustomerMatch.Nearest, hits));
    }

    /// <summary>In lower case; empty: nothing in it is Chinese.</summary>
    private static IEnumerable<string> WaysOf(string question) => Speller.Spell(question, MostWays).Select(way => way.Full.ToLowerInvariant()).Distinct();

    private void AddInitials(string letters, bool atStart, HitList hits) =>
        hits.Add(postings.WithAll(SpelledTerms.OfInitials(letters, atStart)), CustomerMatch.Pinyin, customer => Holds(customer, letters, initials: true, atStart));

    private void AddSpelling(string letters, bool atStart, CustomerMatch match, HitList hits) =>
        hits.Add(postings.WithAll(SpelledTerms.OfLetters(letters, atStart)), match, customer => Holds(customer, letters, initials: false, atStart));

    private bool Holds(int customer, string letters, bool initials, bool atStart)
    {
        for (var key = 0; key < keys.CountOf(customer); key++)
        {
            if (key != KeyTexts.Code && Spelled.Contains(keys.Core(customer, key), letters, initials, atStart))
                return true;
        }

        return false;
    }
}
