using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Sample;

/// <summary>Deals out company names, none twice.</summary>
internal sealed class SampleNames
{
    private readonly SampleWords _words;
    private readonly Random _random;
    private readonly Queue<string> _chinese;
    private readonly Queue<string> _english;

    public SampleNames(SampleWords words, Random random)
    {
        (_words, _random) = (words, random);
        (_chinese, _english) = (Shuffled(words.Chinese.Names), Shuffled(words.English.Names));
    }

    /// <exception cref="InvalidOperationException">The word lists have fewer names than the sample has customers.</exception>
    public string Next(bool english, Segment segment)
    {
        var trades = (english ? _words.English : _words.Chinese).Trades[segment];
        var trade = trades[_random.Next(trades.Count)];
        return english ? $"{_english.Dequeue()} {trade}" : _chinese.Dequeue() + trade;
    }

    private Queue<string> Shuffled(List<string> names)
    {
        var shuffled = names.ToArray();
        _random.Shuffle(shuffled);
        return new Queue<string>(shuffled);
    }
}
