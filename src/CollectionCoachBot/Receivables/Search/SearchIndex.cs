namespace CollectionCoachBot.Receivables.Search;

/// <summary>All customers of the ledger, ready to be searched. Immutable, so that turns search while the next one is built.</summary>
/// <param name="table">The customers.</param>
/// <param name="keys">What they are found by.</param>
/// <param name="postings">By which terms.</param>
/// <param name="wholes">By which whole keys, their ids among them.</param>
/// <param name="words">Fingerprints of the words that a typing error is corrected to.</param>
internal sealed class SearchIndex(CustomerTable table, KeyTexts keys, Postings postings, WholeKeys wholes, HashSet<int> words)
{
    /// <summary>No name is longer; nobody is found by a longer text.</summary>
    private const int LongestQuestion = 200;

    private readonly TextSearch _texts = new(keys, postings, wholes);
    private readonly SpelledSearch _spelled = new(keys, postings);
    private readonly NearSearch _near = new(keys, postings, new TextSearch(keys, postings, wholes), words);

    /// <summary>The same for two indexes of the same customers.</summary>
    public string Fingerprint => table.Fingerprint;

    /// <summary>The best hits first, each customer once. What the scope doesn't show isn't counted or returned.</summary>
    /// <param name="text">What somebody typed.</param>
    /// <param name="scope">Whose customers they may see.</param>
    /// <param name="max">At most so many.</param>
    /// <param name="orNearest">Whether to look for what is alike when nothing contains the text.</param>
    /// <param name="recent">Ids of the customers with whom the asker dealt lately.</param>
    public IReadOnlyList<CustomerHit> Find(string text, Scope scope, int max, bool orNearest, IReadOnlyCollection<string>? recent = null)
    {
        var question = SearchText.Of(text);
        if (question.CoreLength == 0 || question.Text.Length > LongestQuestion || max <= 0)
            return [];
        var hits = new HitList(table, new Viewer(table, scope, Numbers(recent ?? [])), max);
        _texts.AddExact(question, hits);
        _texts.AddBeginning(question, hits);
        _texts.AddPart(question, hits);

        // Input methods write ü as v, and so does our table.
        _spelled.Add(SearchText.Of(text.Replace('ü', 'v')).Core.ToString(), hits);
        if (hits.IsEmpty && orNearest)
        {
            _spelled.AddAlikeInSound(question.Core.ToString(), hits);
            _near.Add(question, hits);
        }

        return Of(hits, question);
    }

    /// <summary>Only customers whose whole code (as written, but for case) or whole name is the text; codes first.</summary>
    public IReadOnlyList<CustomerHit> Exact(string text, Scope scope)
    {
        var question = SearchText.Of(text);
        if (question.Text.Length == 0)
            return [];
        var hits = new HitList(table, new Viewer(table, scope, []), int.MaxValue);
        var written = text.Trim();
        _texts.AddWhole(question, hits, customer => string.Equals(table[customer].Code, written, StringComparison.OrdinalIgnoreCase));
        return Of(hits, question);
    }

    private IEnumerable<int> Numbers(IReadOnlyCollection<string> ids) =>
        ids.SelectMany(id => wholes.Find(id).Distinct().Where(customer => table[customer].Id == id));

    private List<CustomerHit> Of(HitList hits, SearchText question) => [.. hits.Found.Select(hit =>
    {
        var customer = table[hit.Customer];
        var alias = _texts.KeyBy(question, hit.Customer) is { } key && key > KeyTexts.Code ? customer.Aliases![key - KeyTexts.Code - 1] : null;
        return new CustomerHit(customer.Id, customer.Code, customer.Name, customer.OwnerEmail, hit.Match, alias);
    })];
}
