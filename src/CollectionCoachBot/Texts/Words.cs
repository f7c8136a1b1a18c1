using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Texts;

/// <summary>
/// What the bot says outside the playbook, in both languages. The texts stand beside their feature in
/// <c>Texts.zh-CN.yaml</c> and <c>Texts.en-US.yaml</c>: a key in kebab-case behind the feature's name ("escalations.closed-by"),
/// and a text with <c>{placeholders}</c>.
/// </summary>
internal sealed partial class Words
{
    private readonly FrozenDictionary<string, string> _chinese;
    private readonly FrozenDictionary<string, string> _english;

    private Words(FrozenDictionary<string, string> chinese, FrozenDictionary<string, string> english) => (_chinese, _english) = (chinese, english);

    public IEnumerable<string> Keys => _chinese.Keys;

    /// <summary>Reads every <c>Texts.LANGUAGE.yaml</c> below the folder <c>Texts</c> of the program's.</summary>
    /// <exception cref="InvalidDataException">A file can't be read; a key stands in one language only, twice, or with other placeholders.</exception>
    public static Words Load(string folder)
    {
        var (chinese, english) = (Read(folder, Language.Chinese), Read(folder, Language.English));
        var problems = chinese.Keys.Except(english.Keys).Select(key => $"{key} has no English text")
            .Concat(english.Keys.Except(chinese.Keys).Select(key => $"{key} has no Chinese text"))
            .Concat(chinese.Keys.Intersect(english.Keys)
                .Where(key => !Placeholders(chinese[key]).SetEquals(Placeholders(english[key])))
                .Select(key => $"{key} has other placeholders in Chinese than in English"))
            .ToList();
        return problems.Count == 0
            ? new Words(chinese.ToFrozenDictionary(), english.ToFrozenDictionary())
            : throw new InvalidDataException("The texts are not whole: " + string.Join("; ", problems));
    }

    /// <summary>
    /// A text for a card, where markdown is read. Strings put into it are somebody else's (a ledger's, a user's) and are escaped.
    /// </summary>
    /// <exception cref="KeyNotFoundException">No such text: a defect that a test finds.</exception>
    public string Card(Language language, string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Fill(Template(language, key), values, Escape.Card);

    /// <summary>A text where nothing is markup: a button, a label, a choice, a plain message.</summary>
    /// <inheritdoc cref="Card"/>
    public string Plain(Language language, string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Fill(Template(language, key), values, Escape.Plain);

    /// <summary>Whether a text has a placeholder of this name.</summary>
    public bool Needs(string key, string name) => Placeholders(Template(Language.Chinese, key)).Contains(name);

    public bool Has(string key) => _chinese.ContainsKey(key);

    private string Template(Language language, string key) =>
        (language == Language.Chinese ? _chinese : _english).TryGetValue(key, out var text)
            ? text
            : throw new KeyNotFoundException($"There is no text \"{key}\".");

    private static string Fill(string template, ReadOnlySpan<(string Name, object? Value)> values, Func<string, string> escape)
    {
        if (values.IsEmpty)
            return template;
        var filled = new StringBuilder(template.Length + 32);
        for (var at = 0; at < template.Length;)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                filled.Append(template, at, template.Length - at);
                break;
            }

            filled.Append(template, at, open - at);
            var name = template.AsSpan(open + 1, close - open - 1);
            var found = false;
            foreach (var (candidate, value) in values)
            {
                if (!name.SequenceEqual(candidate))
                    continue;
                filled.Append(value is string text ? escape(text) : Convert.ToString(value, CultureInfo.InvariantCulture));
                found = true;
                break;
            }

            if (!found)
                throw new ArgumentException($"The text \"{template}\" needs {{{name}}}.", nameof(values));
            at = close + 1;
        }

        return filled.ToString();
    }

    [GeneratedRegex(@"\{(?<name>\w+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Groups["name"].Value)];

    private static Dictionary<string, string> Read(string folder, Language language)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "Texts"), $"Texts.{language.Tag()}.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var (key, text) in YamlFile.Read<Dictionary<string, string>>(file))
            {
                if (!texts.TryAdd(key, text))
                    throw new InvalidDataException($"{file} has the key {key}, which stands elsewhere already.");
            }
        }

        return texts;
    }
}
