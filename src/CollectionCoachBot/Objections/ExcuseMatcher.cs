using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Objections;

/// <summary>
/// Recognises an excuse by the phrasings that were written for it: how near the phrase comes to the nearest of them, and how much of its words are
/// those of this excuse rather than of its neighbours. A phrasing that was written for one is that one. Pure: the same phrase and playbook give the same order, and nothing leaves the process.
/// The constants were chosen by leaving out one written phrasing at a time and looking whether the others find it.
/// </summary>
internal sealed class ExcuseMatcher
{
    private const int NearestCounted = 4;
    private const double WeightOfAll = 3;

    /// <summary>Words of few excuses tell more than words of many.</summary>
    private const double Rarity = 1.5;

    /// <summary>What a word weighs that nobody wrote: it makes every match less sure.</summary>
    private const double Unknown = 3;

    private readonly int[] _numbers;

    /// <summary>Of each phrasing the index of its excuse.</summary>
    private readonly int[] _phrases;
    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);

    /// <summary>The index of the excuse that a phrasing was written for. One that stands under two, in the catalogue and in a cell, is the catalogue's.</summary>
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    public ExcuseMatcher(IReadOnlyList<Excuse> excuses, IEnumerable<(int Number, string Says)> alsoSaid)
    {
        _numbers = [.. excuses.Select(excuse => excuse.Number)];
        var indexes = _numbers.Select((number, index) => (number, index)).ToDictionary(pair => pair.number, pair => pair.index);
        var said = excuses.SelectMany(excuse => excuse.Variants.Prepend(excuse.Says), (excuse, text) => (excuse.Number, Text: text))
            .Concat(alsoSaid.Where(said => indexes.ContainsKey(said.Number)).Select(said => (said.Number, Text: said.Says))).Distinct().ToList();
        foreach (var (number, text) in said)
            _written.TryAdd(Grams.Whole(text), indexes[number]);
        var phrases = said.Select(phrase => (Excuse: indexes[phrase.Number], Parts: Grams.Of(phrase.Text))).ToList();
        _phrases = [.. phrases.Select(phrase => phrase.Excuse)];
        Weigh(phrases);
        Index(phrases);
    }

    /// <summary>All excuses that share anything with the phrase, the likeliest first.</summary>
    public IReadOnlyList<ExcuseMatch> Match(string phrase)
    {
        var query = Grams.Of(phrase);
        var length = 0.0;
        var alone = new double[_phrases.Length];
        var all = new double[_numbers.Length];
        foreach (var (key, times) in query)
        {
            var part = _parts.GetValueOrDefault(key);
            var weight = times * (part?.Weight ?? Unknown);
            length += weight * weight;
            if (part is null)
                continue;
            foreach (var (index, value) in part.Phrases)
                alone[index] += weight * value;
            foreach (var (index, value) in part.Excuses)
                all[index] += weight * value;
        }

        if (length <= 0)
            return [];
        var nearest = Nearest(alone);
        var scale = 1 / (Math.Sqrt(length) * (1 + WeightOfAll));
        var written = _written.GetValueOrDefault(Grams.Whole(phrase), -1);
        return
        [
            .. Enumerable.Range(0, _numbers.Length)
                .Select(i => new ExcuseMatch(_numbers[i], i == written ? 1 : (nearest[i] + WeightOfAll * all[i]) * scale))
                .Where(match => match.Score > 0)
                .OrderByDescending(match => match.Score).ThenBy(match => match.Number),
        ];
    }

    /// <summary>Of each excuse the mean of its nearest phrasings.</summary>
    private double[] Nearest(double[] alone)
    {
        var best = new double[_numbers.Length, NearestCounted];
        for (var phrase = 0; phrase < _phrases.Length; phrase++)
        {
            var (excuse, value) = (_phrases[phrase], alone[phrase]);
            for (var place = 0; place < NearestCounted && value > 0; place++)
            {
                if (value > best[excuse, place])
                    (best[excuse, place], value) = (value, best[excuse, place]);
            }
        }

        return [.. Enumerable.Range(0, _numbers.Length).Select(i => Enumerable.Range(0, NearestCounted).Sum(place => best[i, place]) / NearestCounted)];
    }

    private void Weigh(List<(int Excuse, Dictionary<string, double> Parts)> phrases)
    {
        foreach (var part in phrases.SelectMany(phrase => phrase.Parts.Keys, (phrase, key) => (key, phrase.Excuse)).GroupBy(pair => pair.key, pair => pair.Excuse, StringComparer.Ordinal))
            _parts[part.Key] = new Part(Math.Pow(Math.Log(1 + (double)_numbers.Length / part.Distinct().Count()), Rarity));
    }

    private void Index(List<(int Excuse, Dictionary<string, double> Parts)> phrases)
    {
        var sums = new Dictionary<string, double>[_numbers.Length];
        for (var i = 0; i < phrases.Count; i++)
        {
            var (excuse, parts) = phrases[i];
            var length = Math.Sqrt(parts.Sum(part => Square(part.Value * _parts[part.Key].Weight)));
            foreach (var (key, times) in parts)
            {
                var value = times * _parts[key].Weight / length;
                _parts[key].Phrases.Add((i, value));
                var sum = sums[excuse] ??= new Dictionary<string, double>(StringComparer.Ordinal);
                sum[key] = sum.GetValueOrDefault(key) + value;
            }
        }

        for (var excuse = 0; excuse < sums.Length; excuse++)
        {
            var length = Math.Sqrt(sums[excuse].Values.Sum(Square));
            foreach (var (key, sum) in sums[excuse])
                _parts[key].Excuses.Add((excuse, sum / length));
        }
    }

    private static double Square(double value) => value * value;

    /// <summary>A part of phrases, its weight, and in which phrasings and excuses it stands, how strongly.</summary>
    private sealed record Part(double Weight)
    {
        public List<(int Index, double Value)> Phrases { get; } = [];

        public List<(int Index, double Value)> Excuses { get; } = [];
    }
}
