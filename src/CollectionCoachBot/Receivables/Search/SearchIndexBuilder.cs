namespace CollectionCoachBot.Receivables.Search;

/// <summary>Makes a search index of customers that come one by one, in the order of their codes.</summary>
internal sealed class SearchIndexBuilder : IDisposable
{
    private readonly CustomerTable.Builder _rows = new();

    public static SearchIndex Of(IEnumerable<IndexedCustomer> customers)
    {
        using var builder = new SearchIndexBuilder();
        foreach (var customer in customers.OrderBy(customer => customer.Code, StringComparer.Ordinal))
            builder.Add(customer);
        return builder.Build(null, CancellationToken.None);
    }

    public void Add(IndexedCustomer customer) => _rows.Add(customer);

    /// <param name="before">Is returned itself where nothing is different now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public SearchIndex Build(SearchIndex? before, CancellationToken cancellationToken)
    {
        var table = _rows.Build();
        _rows.Dispose();
        if (before?.Fingerprint == table.Fingerprint)
            return before;
        var (keys, postings, wholes) = (new KeyTexts.Builder(), new Postings.Builder(), new WholeKeys.Builder());
        var words = new HashSet<int>();
        var terms = new List<ulong>();
        for (var i = 0; i < table.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var customer = table[i];
            wholes.Add(i, customer.Id);
            keys.NextCustomer();
            AddKey(customer.Name, isCode: false);
            AddKey(customer.Code, isCode: true);
            foreach (var alias in customer.Aliases ?? [])
                AddKey(alias, isCode: false);
            postings.Add(i, terms);
            terms.Clear();

            void AddKey(string written, bool isCode)
            {
                var text = SearchText.Of(written);
                var coreLength = isCode ? text.Text.Length : text.CoreLength;
                var core = text.Text.AsSpan(0, coreLength);
                keys.Add(text.Text, coreLength);
                wholes.Add(i, text.Text);
                if (coreLength < text.Text.Length)
                    wholes.Add(i, core);
                Terms.OfKey(text.Text, text.WordStarts, coreLength, terms);
                if (isCode)
                    return;
                SpelledTerms.OfName(core, terms);
                AddWords(text, words);
            }
        }

        return new SearchIndex(table, keys.Build(), postings.Build(table.Count), wholes.Build(), words);
    }

    public void Dispose() => _rows.Dispose();

    private static void AddWords(SearchText text, HashSet<int> words)
    {
        for (var word = 0; word < text.WordStarts.Count; word++)
        {
            var end = word + 1 < text.WordStarts.Count ? text.WordStarts[word + 1] : text.Text.Length;
            var span = text.Text.AsSpan(text.WordStarts[word]..end);
            if (end <= text.CoreLength && NearSearch.IsCorrected(span))
                words.Add(Fingerprint.Of(span));
        }
    }
}
