using System.Text.RegularExpressions;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>
/// Reads what somebody writes beside a file: options as over HTTP (<c>currency=CNY</c>), in words (<c>币种 CNY</c>, <c>增量</c>), and the bare name of a
/// saved mapping. Nothing is guessed and nothing passed over.
/// </summary>
internal sealed partial class SentOptionWords
{
    private const string Flag = "delta";

    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that may stand right before their value, the longest first.</summary>
    private readonly List<string> _chinese = [];

    private SentOptionWords()
    {
    }

    /// <exception cref="InvalidDataException">The file can't be read, or an option has no word in a language.</exception>
    public static SentOptionWords Load(string folder)
    {
        var file = Path.Combine(folder, "Imports", "Sent", "options.yaml");
        var loaded = new SentOptionWords();
        foreach (var (option, languages) in YamlFile.Read<Dictionary<string, Dictionary<string, List<string>>>>(file))
        {
            foreach (var language in Languages.All)
            {
                if (languages?.GetValueOrDefault(language.Tag()) is not { Count: > 0 } words)
                    throw new InvalidDataException($"{file}: the option {option} has no word in {language.Tag()}. Write at least one.");
                foreach (var word in words)
                    loaded._options[word] = option;
                if (language == Language.Chinese)
                    loaded._chinese.AddRange(words);
            }
        }

        loaded._chinese.Sort((one, other) => other.Length.CompareTo(one.Length));
        return loaded;
    }

    /// <param name="text">Cleaned.</param>
    /// <param name="mappings">The names of saved mappings.</param>
    /// <returns>The options as over HTTP; or the first part that isn't understood, and nothing else counts then.</returns>
    public (IReadOnlyList<(string Name, string Value)> Said, string? NotUnderstood) Read(string text, IReadOnlyCollection<string> mappings)
    {
        if (mappings.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))
            return ([("mapping", text.Trim())], null);
        var said = new List<(string, string)>();
        string? waiting = null;
        foreach (Match part in Part().Matches(text))
        {
            var value = Quotes().Replace(part.Groups["value"].Value, "");
            if (part.Groups["name"] is { Success: true } name)
            {
                if (waiting is not null || OptionOf(name.Value) is not { } option)
                    return ([], waiting ?? part.Value);
                said.Add((option, value));
            }
            else if (waiting is not null)
            {
                said.Add((OptionOf(waiting)!, value));
                waiting = null;
            }
            else if (OptionOf(value) is { } word)
            {
                waiting = word == Flag ? null : value;
                if (word == Flag)
                    said.Add((Flag, "true"));
            }
            else if (mappings.Contains(value, StringComparer.OrdinalIgnoreCase))
            {
                said.Add(("mapping", value));
            }
            else if (_chinese.FirstOrDefault(word => value.StartsWith(word, StringComparison.Ordinal)) is { } joined && _options[joined] != Flag)
            {
                said.Add((_options[joined], value[joined.Length..]));
            }
            else
            {
                return ([], part.Value);
            }
        }

        return waiting is null ? (said, null) : ([], waiting);
    }

    /// <summary>As on the command line, too: <c>--currency</c>, whatever a phone makes of two hyphens.</summary>
    private string? OptionOf(string word) => _options.GetValueOrDefault(word.TrimStart('-', '–', '—'));

    /// <summary>A name and its value, or a word alone. What is quoted stays together.</summary>
    [GeneratedRegex("""(?:(?<name>[^\s=:：,，、;；"“”]+)\s*[=:：]\s*)?(?<value>(?:"[^"]*"|“[^”]*”|[^\s,，、;；"“”])+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();

    [GeneratedRegex("[\"“”]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quotes();
}
