namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// What customers are found by, normalised, as one row of characters: of each customer the name, the code, then the other names. Immutable once built.
/// </summary>
internal sealed class KeyTexts
{
    /// <summary>The places of name and code among a customer's keys.</summary>
    public const int Name = 0, Code = 1;

    private readonly char[] _text;
    private readonly int[] _starts;
    private readonly ushort[] _cores;

    /// <summary>The first key of each customer, and the number of all keys.</summary>
    private readonly int[] _first;

    private KeyTexts(Builder builder)
    {
        _text = [.. builder.Text];
        _starts = [.. builder.Starts, _text.Length];
        _cores = [.. builder.Cores];
        _first = [.. builder.First, _cores.Length];
    }

    public int CountOf(int customer) => _first[customer + 1] - _first[customer];

    public ReadOnlySpan<char> Text(int customer, int key)
    {
        var at = _first[customer] + key;
        return _text.AsSpan(_starts[at].._starts[at + 1]);
    }

    /// <summary>The key without its company suffix.</summary>
    public ReadOnlySpan<char> Core(int customer, int key)
    {
        var at = _first[customer] + key;
        return _text.AsSpan(_starts[at], _cores[at]);
    }

    /// <summary>Collects keys, customer by customer.</summary>
    public sealed class Builder
    {
        /// <summary>No key is longer, so that one absurd name doesn't cost what a thousand do.</summary>
        public const int LongestKey = 400;

        public List<char> Text { get; } = [];

        public List<int> Starts { get; } = [];

        public List<ushort> Cores { get; } = [];

        public List<int> First { get; } = [];

        public void NextCustomer() => First.Add(Starts.Count);

        public void Add(ReadOnlySpan<char> text, int coreLength)
        {
            Starts.Add(Text.Count);
            Cores.Add((ushort)Math.Min(coreLength, LongestKey));
            Text.AddRange(text[..Math.Min(text.Length, LongestKey)]);
        }

        public KeyTexts Build() => new(this);
    }
}
