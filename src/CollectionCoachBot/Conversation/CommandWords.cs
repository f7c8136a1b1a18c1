using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Conversation;

/// <summary>The words of <c>commands.yaml</c>: which command a message starts with.</summary>
internal sealed class CommandWords
{
    private readonly List<(string Word, string Name, Language Language)> _words = [];
    private readonly Dictionary<(string Name, Language Language), string> _shown = [];

    private CommandWords()
    {
    }

    public IEnumerable<string> Names => _shown.Keys.Select(key => key.Name).Distinct();

    /// <exception cref="InvalidDataException">The file can't be read, or a command has no word in a language.</exception>
    public static CommandWords Load(string folder)
    {
        var file = Path.Combine(folder, "Conversation", "commands.yaml");
        var commands = YamlFile.Read<Dictionary<string, Dictionary<string, List<string>>>>(file);
        var loaded = new CommandWords();
        foreach (var (name, languages) in commands)
        {
            foreach (var language in Languages.All)
            {
                if (languages?.GetValueOrDefault(language.Tag()) is not { Count: > 0 } words)
                    throw new InvalidDataException($"{file}: the command {name} has no word in {language.Tag()}. Write at least one.");
                loaded._shown.Add((name, language), words[0]);
                loaded._words.AddRange(words.Select(word => (word, name, language)));
            }
        }

        // The longest first: 取消订阅 is not 取消.
        loaded._words.Sort((one, other) => other.Word.Length.CompareTo(one.Word.Length));
        return loaded;
    }

    /// <summary>The word that is shown for a command.</summary>
    public string Word(string name, Language language) => _shown[(name, language)];

    /// <summary>The same as a button's title: with a capital.</summary>
    public string Title(string name, Language language)
    {
        var word = Word(name, language);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>
    /// The command that <paramref name="text"/> (already cleaned) starts with. An English word ends where the text or the word ends;
    /// a Chinese word may be followed by anything, since Chinese is typed without spaces.
    /// </summary>
    public HeardCommand? Hear(string text)
    {
        foreach (var (word, name, language) in _words)
        {
            if (!text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = text.AsSpan(word.Length);
            if (language == Language.English && rest.Length > 0 && (char.IsLetterOrDigit(rest[0]) || rest[0] == '-'))
                continue;
            return new HeardCommand(name, rest.Trim(" \t:：,，").ToString(), language);
        }

        return null;
    }
}
