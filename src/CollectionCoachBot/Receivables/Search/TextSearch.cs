namespace CollectionCoachBot.Receivables.Search;

/// <summary>Finds customers by names and codes as they are written.</summary>
internal sealed class TextSearch(KeyTexts keys, Postings postings, WholeKeys wholes)
{
    /// <summary>The whole name, with or without its company suffix, or the whole code.</summary>
    public void AddExact(SearchText question, HitList hits) =>
        hits.Add(Whole(question.Text, question.Core), CustomerMatch.Exact, customer => KeyOf(customer, (key, text, core) => IsWhole(question, key, text, core)) is not null);

    /// <summary>Only the code (as far as it is told apart here), or a name with all that belongs to it.</summary>
    public void AddWhole(SearchText question, HitList hits, Func<int, bool> isCode)
    {
        hits.Add(Whole(question.Text), CustomerMatch.Exact, customer => keys.Text(customer, KeyTexts.Code).SequenceEqual(question.Text) && isCode(customer));
        hits.Add(Whole(question.Text), CustomerMatch.Exact,
            customer => KeyOf(customer, (key, text, _) => key != KeyTexts.Code && text.SequenceEqual(question.Text)) is not null);
    }

    public void AddBeginning(SearchText question, HitList hits) =>
        hits.Add(postings.WithAll(Terms.OfBeginning(question.Core)), CustomerMatch.Prefix, customer => KeyOf(customer, (key, text, _) => text.StartsWith(Part(question, key))) is not null);

    public void AddPart(SearchText question, HitList hits, CustomerMatch match = CustomerMatch.Contains)
    {
        // One letter or digit stands in nearly every name and code: there only beginnings count.
        if (question.CoreLength > 1 || Terms.IsIdeograph(question.Text[0]))
            hits.Add(postings.WithAll(Terms.OfPart(question.Core)), match, customer => KeyOf(customer, (key, text, core) => Contains(question, key, text, core)) is not null);
    }

    /// <summary>The key by which the text finds the customer: the surest, and the name rather than another; null: none.</summary>
    public int? KeyBy(SearchText question, int customer) =>
        KeyOf(customer, (key, text, core) => IsWhole(question, key, text, core))
        ?? KeyOf(customer, (key, text, _) => text.StartsWith(Part(question, key)))
        ?? KeyOf(customer, (key, text, core) => Contains(question, key, text, core));

    /// <summary>Those who may have a whole key.</summary>
    public Candidates Whole(params ReadOnlySpan<string> texts)
    {
        var found = postings.Empty();
        foreach (var text in texts)
        {
            foreach (var customer in wholes.Find(text))
                found.Add(customer);
        }

        return found;
    }

    private Candidates Whole(string text, ReadOnlySpan<char> core) => core.Length == text.Length ? Whole(text) : Whole(text, core.ToString());

    private delegate bool KeyTest(int key, ReadOnlySpan<char> text, ReadOnlySpan<char> core);

    private int? KeyOf(int customer, KeyTest test)
    {
        for (var key = 0; key < keys.CountOf(customer); key++)
        {
            if (test(key, keys.Text(customer, key), keys.Core(customer, key)))
                return key;
        }

        return null;
    }

    /// <summary>A suffix belongs to a name, not to a code.</summary>
    private static ReadOnlySpan<char> Part(SearchText question, int key) => key == KeyTexts.Code ? question.Text : question.Core;

    private static bool IsWhole(SearchText question, int key, ReadOnlySpan<char> text, ReadOnlySpan<char> core) =>
        text.SequenceEqual(question.Text) || key != KeyTexts.Code && core.SequenceEqual(question.Core);

    /// <summary>What stands in the suffix alone ("有限公司") would be found in everybody.</summary>
    private static bool Contains(SearchText question, int key, ReadOnlySpan<char> text, ReadOnlySpan<char> core)
    {
        var at = text.IndexOf(Part(question, key));
        return at >= 0 && at < core.Length;
    }
}
