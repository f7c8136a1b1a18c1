using CollectionCoachBot.People;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>
/// Reads <c>sentences.LANGUAGE.txt</c>, from which the check of wording learns: on each line a kind, a colon and a sentence; what begins with a hash is for people.
/// No YAML, since thousands of lines are read where somebody waits. The sentences of a company are added to ours; of the same sentence theirs counts.
/// </summary>
internal static class TaughtReader
{
    private const string MayBeSaid = "none";
    private const int Longest = 400;

    public static string FileName(Language language) => $"sentences.{language.Tag()}.txt";

    /// <param name="folder">The playbook's.</param>
    /// <param name="theirs">What a company adds; null: nothing.</param>
    /// <exception cref="PlaybookRefusedException">The file is missing or has faults.</exception>
    public static IReadOnlyList<TaughtSentence> Read(string folder, Language language, OverlayFile? theirs)
    {
        var name = FileName(language);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            throw new PlaybookRefusedException([new Fault(name + ": ", new FaultText("missing-file"))]);
        var faults = new List<Fault>();
        var taught = new OrderedDictionary<string, TaughtSentence>(StringComparer.Ordinal);
        foreach (var sentence in Lines(name, File.ReadAllText(path), language, faults).Concat(theirs is null ? [] : Lines(theirs.Shown, theirs.Content, language, faults)))
            taught[sentence.Text] = sentence;
        return faults.Count == 0 ? [.. taught.Values] : throw new PlaybookRefusedException(faults);
    }

    /// <summary>What is wrong with a company's file.</summary>
    public static IReadOnlyList<Fault> Faults(OverlayFile theirs, Language language)
    {
        var faults = new List<Fault>();
        Lines(theirs.Shown, theirs.Content, language, faults);
        return faults;
    }

    private static List<TaughtSentence> Lines(string shown, string content, Language language, List<Fault> faults)
    {
        var kinds = Each<WordingKind>.Names.Select(WordingReader.Key).ToList();
        var sentences = new List<TaughtSentence>();
        var lines = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var number = 0;
        foreach (var raw in content.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':');
            var kind = colon < 0 ? "" : line[..colon].TrimEnd().ToString();
            var text = line[(colon + 1)..].Trim().ToString();
            var known = kinds.IndexOf(kind);
            if (known < 0 && kind != MayBeSaid)
                Report("taught-kind", ("known", string.Join(", ", kinds.Prepend(MayBeSaid))));
            else if (text.Length is 0 or > Longest)
                Report("taught-length", ("most", Longest));
            else if (language == Language.Chinese && HalfWidth(text) is { } sign)
                Report("half-width", ("sign", sign.ToString()));
            else if (!lines.TryAdd(text, number))
                Report("line-twice", ("line", lines[text]));
            else
                sentences.Add(new TaughtSentence(text, known < 0 ? null : (WordingKind)known));
        }

        return sentences;

        void Report(string key, params (string Name, object? Value)[] values) =>
            faults.Add(new Fault(FormattableString.Invariant($"{shown}:{number}: "), new FaultText(key, values)));
    }

    /// <summary>A comma, a question or exclamation mark, a colon or a semicolon of the wrong alphabet right behind a Chinese character.</summary>
    private static char? HalfWidth(string text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] is ',' or '?' or '!' or ':' or ';' && text[i - 1] is >= '\u4e00' and <= '\u9fff')
                return text[i];
        }

        return null;
    }
}
