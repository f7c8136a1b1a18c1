using System.Collections;
using System.Diagnostics.CodeAnalysis;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook;

/// <summary>What stands for each stage and attitude.</summary>
internal sealed class CellMap<T>(EnumMap<OverdueStage, EnumMap<Attitude, T>> stages) : IReadOnlyDictionary<(OverdueStage Stage, Attitude Attitude), T>
    where T : class
{
    public int Count => Values.Count();

    public IEnumerable<(OverdueStage Stage, Attitude Attitude)> Keys => this.Select(cell => cell.Key);

    public IEnumerable<T> Values => stages.Values.SelectMany(stage => stage.Values);

    /// <exception cref="KeyNotFoundException">There is no such cell.</exception>
    public T this[(OverdueStage Stage, Attitude Attitude) key] => stages[key.Stage][key.Attitude];

    public bool ContainsKey((OverdueStage Stage, Attitude Attitude) key) => TryGetValue(key, out _);

    public bool TryGetValue((OverdueStage Stage, Attitude Attitude) key, [MaybeNullWhen(false)] out T value)
    {
        value = null;
        return stages.TryGetValue(key.Stage, out var attitudes) && attitudes.TryGetValue(key.Attitude, out value);
    }

    public IEnumerator<KeyValuePair<(OverdueStage Stage, Attitude Attitude), T>> GetEnumerator()
    {
        foreach (var stage in stages.Keys)
        {
            foreach (var attitude in stages[stage].Keys)
                yield return new KeyValuePair<(OverdueStage Stage, Attitude Attitude), T>((stage, attitude), stages[stage][attitude]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
