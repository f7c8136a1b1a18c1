using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>
/// Tells how near a sentence is to each kind of wording that mustn't be said and to what may be said, as learned from lessons. It never changes;
/// safe to use from several threads.
/// </summary>
internal sealed class LearnedKinds
{
    /// <summary>What stands in one sentence only says more of its writer than of its kind.</summary>
    private const int FewestSentences = 2;

    /// <summary>Of a sentence with fewer known features nothing is known: it has other words, or another language's.</summary>
    private const int FewestKnown = 6;

    /// <summary>Room for what may be said in front of the kinds.</summary>
    private static readonly int Classes = Enum.GetValues<WordingKind>().Length + 1;

    private readonly Language _language;
    private readonly Dictionary<ulong, int> _features;
    private readonly float[] _rarity;
    private readonly float[] _weights;
    private readonly Dictionary<ulong, WordingKind?> _taught;

    private LearnedKinds(Language language, Dictionary<ulong, int> features, float[] rarity, Dictionary<ulong, WordingKind?> taught)
    {
        (_language, _features, _rarity, _taught) = (language, features, rarity, taught);
        _weights = new float[(rarity.Length + 1) * Classes];
    }

    /// <summary>The same lessons in the same order give the same weights. Takes a part of a second.</summary>
    public static LearnedKinds From(IReadOnlyList<Lesson> lessons, Language language)
    {
        var found = lessons.Select(lesson => SentenceFeatures.Of(lesson.Text, language).ToArray()).ToList();
        var counts = new Dictionary<ulong, int>();
        foreach (var feature in found.SelectMany(features => features))
            counts[feature] = counts.GetValueOrDefault(feature) + 1;
        var features = new Dictionary<ulong, int>();
        var rarity = new List<float>();
        foreach (var (feature, count) in counts.Where(feature => feature.Value >= FewestSentences))
        {
            features.Add(feature, rarity.Count);
            rarity.Add(MathF.Log((1f + lessons.Count) / (1f + count)) + 1f);
        }

        var byText = new Dictionary<ulong, WordingKind?>();
        foreach (var lesson in lessons)
            byText[SentenceFeatures.Whole(lesson.Text)] = lesson.Kind;
        var learned = new LearnedKinds(language, features, [.. rarity], byText);
        LinearTraining.Fit(learned._weights, Classes,
            [.. found.Select(learned.Row)], [.. lessons.Select(lesson => lesson.Kind is { } kind ? 1 + (int)kind : 0)], [.. lessons.Select(lesson => lesson.Weight)]);
        return learned;
    }

    /// <summary>How many things it looks for.</summary>
    public int Features => _features.Count;

    /// <summary>Whether a sentence was taught word for word, and as what; null: it may be said.</summary>
    public bool IsTaught(string sentence, out WordingKind? kind) => _taught.TryGetValue(SentenceFeatures.Whole(sentence), out kind);

    /// <summary>
    /// The kind that a sentence is nearest to, and how much nearer to it than to what may be said: below nought it rather may be said. What was taught
    /// word for word is as it was taught, without limits.
    /// </summary>
    public (WordingKind Kind, float Margin) Nearest(string sentence)
    {
        if (IsTaught(sentence, out var taught))
            return (taught ?? default, taught is null ? float.NegativeInfinity : float.PositiveInfinity);
        if (Scores(sentence) is not { } scores)
            return (default, float.NegativeInfinity);
        var best = 1;
        for (var i = 2; i < Classes; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return ((WordingKind)(best - 1), scores[best] - scores[0]);
    }

    /// <summary>How much nearer it is to a kind than to what may be said; null: nothing is known of it.</summary>
    public float? MarginOf(string sentence, WordingKind kind) => Scores(sentence) is { } scores ? scores[1 + (int)kind] - scores[0] : null;

    private float[]? Scores(string sentence)
    {
        var row = Row(SentenceFeatures.Of(sentence, _language));
        if (row.At.Length < FewestKnown)
            return null;
        var scores = new float[Classes];
        LinearTraining.Score(_weights, row, scores);
        return scores;
    }

    /// <summary>Its known features, rare ones weighing more, all together of length one; the last, which every sentence has, is the bias.</summary>
    private LinearRow Row(IEnumerable<ulong> found)
    {
        var at = found.Where(_features.ContainsKey).Select(feature => _features[feature]).Order().ToArray();
        var length = MathF.Sqrt(at.Sum(feature => _rarity[feature] * _rarity[feature]));
        return new LinearRow([.. at, _rarity.Length], [.. at.Select(feature => _rarity[feature] / length), 1f]);
    }
}
