using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using YamlDotNet.Serialization;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>What must not be said, as <c>lexicon.LANGUAGE.yaml</c> lists it. English is matched by whole words, so that "familiar" isn't "family".</summary>
internal sealed class Lexicon
{
    public List<string> Never { get; init; } = [];

    public Dictionary<OverdueStage, List<string>> Before { get; init; } = [];

    public List<string> Caught { get; init; } = [];

    public List<string> Allowed { get; init; } = [];

    public static Lexicon Of(Language language) =>
        new DeserializerBuilder().WithNamingConvention(YamlDotNet.Serialization.NamingConventions.CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Lexicon>(File.ReadAllText(Path.Combine(ThePlaybook.Folder, $"lexicon.{language.Tag()}.yaml")));

    /// <param name="text">The words.</param>
    /// <param name="stage">Their stage; null: words for every stage, to which only <see cref="Never"/> applies.</param>
    public IEnumerable<string> FoundIn(string text, OverdueStage? stage) =>
        Never.Concat(Before.Where(rule => stage is { } known && known < rule.Key).SelectMany(rule => rule.Value)).Where(word => Has(text, word));

    private static bool Has(string text, string word) => char.IsAsciiLetter(word[0])
        ? Regex.IsMatch(text, $@"\b{Regex.Escape(word)}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
        : text.Contains(word, StringComparison.Ordinal);
}
