using System.Globalization;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Imports;

/// <summary>A text that is kept without its language, and put into words for whoever asks, by HTTP or in the chat.</summary>
/// <param name="Key">With the feature's name: <c>receivables.bad-date</c>.</param>
/// <param name="Values">What stands in it, as written where no language matters.</param>
internal sealed record ToldText(string Key, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The text that names an order of dates, where the text says one; null: it doesn't.</summary>
    public string? OrderKey { get; init; }

    public static ToldText Of(string key, IEnumerable<(string Name, object? Value)> values)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            written[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return new ToldText(key, written);
    }

    public string Say(Words words, Language language) =>
        words.Plain(language, Key, [.. Values.Select(value => (value.Key, (object?)value.Value)), ("order", OrderKey is null ? "" : words.Plain(language, OrderKey)), .. OptionWords.Elsewhere]);
}
