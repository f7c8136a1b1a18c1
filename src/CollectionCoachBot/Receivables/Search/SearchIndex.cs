using CollectionCoachBot.Receivables.Pinyin;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>All customers of the ledger, ready to be searched. Immutable, so that turns search while the next one is built.</summary>
internal sealed class SearchIndex
{
    /// <summary>Ways to read a name that are kept: every single character with a second reading is covered, then pairs.</summary>
    private const int MaxSpellings = 32;

    /// <summary>Ways to read a question that holds Chinese characters.</summary>
    private const int MaxQuestionSpellings = 4;

    /// <summary>Two letters stand by chance in too many names' initials; only a beginning of two counts.</summary>
    private const int MinInitialsInside = 3;

    private readonly IndexedCustomer[] _customers;
    /// <summary>By whole name, name without suffix, and code.</summary>
    private readonly ILookup<string, int> _wholes;

    private readonly KeyColumn _names;
    private readonly KeyColumn _codes;
    private readonly KeyColumn _spellings;
    private readonly KeyColumn _initials;
    private readonly GramIndex _grams = new();

    public SearchIndex(IEnumerable<IndexedCustomer> customers)
    {
        // Sorted once, here: the scans find customers in this order, so the shortest name comes first among equal matches.
        var sorted = customers
            .Select(customer => (Customer: customer, Name: SearchText.Of(customer.Name)))
            .OrderBy(entry => entry.Name.CoreLength)
            .ThenBy(entry => entry.Name.Text, StringComparer.Ordinal)
            .ThenBy(entry => entry.Customer.Code, StringComparer.Ordinal)
            .ToList();
        _customers = [.. sorted.Select(entry => entry.Customer)];
        var (names, codes, spellings, initials) = (new KeyColumn.Builder(), new KeyColumn.Builder(), new KeyColumn.Builder(), new KeyColumn.Builder());
        for (var i = 0; i < _customers.Length; i++)
        {
            var name = sorted[i].Name;
            names.Add(i, name.Text, name.CoreLength);
            _grams.Add(i, name.Core);
            var code = SearchText.Of(_customers[i].Code).Text;
            codes.Add(i, code, code.Length);
            _grams.Add(i, code);
            var ways = Speller.Spell(name.Core, MaxSpellings);
            foreach (var full in ways.Select(way => way.Full).Distinct())
                spellings.Add(i, full, full.Length);
            foreach (var letters in ways.Select(way => way.Initials).Distinct())
                initials.Add(i, letters, letters.Length);
            if (ways.Count > 0)
            {
                _grams.Add(i, ways[0].Full.ToLowerInvariant());
                _grams.Add(i, ways[0].Initials);
            }
        }

        _wholes = sorted
            .SelectMany((entry, i) => ((string[])[entry.Name.Text, entry.Name.Core.ToString(), SearchText.Of(entry.Customer.Code).Text]).Distinct().Select(key => (Key: key, Customer: i)))
            .ToLookup(entry => entry.Key, entry => entry.Customer, StringComparer.Ordinal);
        (_names, _codes) = (names.Build(bySyllable: false), codes.Build(bySyllable: false));
        (_spellings, _initials) = (spellings.Build(bySyllable: true), initials.Build(bySyllable: false));
    }

    /// <summary>The best hits first, each customer once. What the scope doesn't show isn't counted or returned.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="scope">Whose customers they may see.</param>
    /// <param name="max">At most so many.</param>
    /// <param name="orNearest">Whether to look for what is alike when nothing contains the text.</param>
    public IReadOnlyList<CustomerHit> Find(string text, Scope scope, int max, bool orNearest)
    {
        var question = SearchText.Of(text);
        if (question.CoreLength == 0 || max <= 0)
            return [];
        var hits = new HitList(_customers, scope, max);
        var core = question.Core.ToString();

        hits.Add(_wholes[question.Text], CustomerMatch.Exact);
        hits.Add(_wholes[core], CustomerMatch.Exact);
        hits.Add(_names.Find(core, CustomerMatch.Prefix), CustomerMatch.Prefix);
        hits.Add(_codes.Find(question.Text, CustomerMatch.Prefix), CustomerMatch.Prefix);
        if (core.Length > 1 || !char.IsAscii(core[0]))
        {
            // One letter or digit stands in nearly every name and code: there only beginnings count.
            hits.Add(_names.Find(core, CustomerMatch.Contains), CustomerMatch.Contains);
            hits.Add(_codes.Find(question.Text, CustomerMatch.Contains), CustomerMatch.Contains);
        }

        // Input methods write ü as v, and so does our table.
        FindSpelled(SearchText.Of(text.Replace('ü', 'v')).Core.ToString(), hits);
        if (hits.IsEmpty && orNearest)
            FindNearest(question, hits);
        return hits.Found;
    }

    /// <summary>Only customers whose whole code (as written, but for case) or whole name is the text; codes first.</summary>
    public IReadOnlyList<CustomerHit> Exact(string text, Scope scope)
    {
        var question = SearchText.Of(text);
        if (question.Text.Length == 0)
            return [];
        var hits = new HitList(_customers, scope, int.MaxValue);
        var written = text.Trim();
        hits.Add(_wholes[question.Text]
            .Where(customer => string.Equals(_customers[customer].Code, written, StringComparison.OrdinalIgnoreCase)), CustomerMatch.Exact);
        hits.Add(_wholes[question.Text]
            .Where(customer => SearchText.Of(_customers[customer].Name).Text == question.Text), CustomerMatch.Exact);
        return hits.Found;
    }

    private void FindSpelled(string core, HitList hits)
    {
        if (!core.Any(char.IsAsciiLetterLower) || hits.IsFull)
            return;

        // An input method's Enter can leave half a word in letters ("华信jianc"): what is Chinese is spelled too.
        var spelled = Speller.Spell(core, MaxQuestionSpellings).Select(way => way.Full.ToLowerInvariant()).DefaultIfEmpty(core).ToList();
        foreach (var how in (CustomerMatch[])[CustomerMatch.Exact, CustomerMatch.Prefix, CustomerMatch.Contains])
        {
            if (how != CustomerMatch.Contains || core.Length >= MinInitialsInside)
                hits.Add(_initials.Find(core, how), CustomerMatch.Pinyin);
            foreach (var way in core.Length > 1 ? spelled : [])
                hits.Add(_spellings.Find(way, how), CustomerMatch.Pinyin);
        }
    }

    private void FindNearest(SearchText question, HitList hits)
    {
        // Written with other characters of the same sound: the usual slip of an input method.
        if (question.CoreLength > 1)
        {
            foreach (var way in Speller.Spell(question.Core, MaxQuestionSpellings))
            {
                hits.Add(_spellings.Find(way.Full.ToLowerInvariant(), CustomerMatch.Prefix), CustomerMatch.Nearest);
            }
        }

        hits.Add(
            _grams.Nearest(question.Core)
                .Concat(question.CoreLength < question.Text.Length ? _grams.Nearest(question.Text) : [])
                .OrderByDescending(near => near.Closeness).ThenBy(near => near.Customer)
                .Select(near => near.Customer),
            CustomerMatch.Nearest);
    }
}
