using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the playbook's files with what a company lays over them, and keeps what the version and the remarks need.</summary>
internal sealed class PlaybookLayers(string folder, PlaybookOverlay? overlay, ContentTrace? trace)
{
    private readonly ConcurrentDictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ContentFile> _overlays = new(StringComparer.Ordinal);
    private readonly Lazy<ForbiddenWords> _chinese = new(() => ForbiddenIn(folder, Language.Chinese));
    private readonly Lazy<ForbiddenWords> _english = new(() => ForbiddenIn(folder, Language.English));

    /// <summary>The company's files, in the order of their names.</summary>
    public IEnumerable<OverlayFile> Overlays => overlay?.Files ?? [];

    /// <summary>One file of ours, with the company's of the same name laid over it. From any thread.</summary>
    public ContentFile Read(string name, Language language)
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return ContentFile.Missing(name, language);
        var content = _contents[name] = File.ReadAllText(path);
        var ours = ContentFile.Parse(name, language, content, overlay is { Files.Count: > 0 } ? $"{overlay.Label}/{name}" : null, trace);
        if (Overlays.FirstOrDefault(file => file.Name == name) is not { } over)
            return ours;
        var theirs = _overlays[name] = ContentFile.ParseOverlay(over, language, (text, stage, isSpoken) => (language == Language.Chinese ? _chinese : _english).Value.In(text, stage, isSpoken));
        if (name == LibraryReader.FileName)
            OverlayRules.CheckLibrary(ours, theirs);
        return ours.With(theirs);
    }

    /// <summary>What is wrong with the company's folder, before anything in its files.</summary>
    public IEnumerable<Fault> Faults(IReadOnlyCollection<ContentFile> files) =>
        (overlay?.Faults ?? []).Concat(Overlays.SelectMany(over => Languages.All.Where(language => over.Name == TaughtReader.FileName(language)).SelectMany(language => TaughtReader.Faults(over, language))))
            .Concat(Overlays.Where(over => files.All(file => file.Name != over.Name) && Languages.All.All(language => over.Name != TaughtReader.FileName(language)))
            .Select(over => new Fault(over.Shown + ": ", new FaultText("belongs-nowhere", ("example", $"tactics.{Language.Chinese.Tag()}.yaml")))));

    /// <summary>What the check of wording learns from, read when it is first asked for; a company's part is of the moment of the load.</summary>
    public Lazy<IReadOnlyList<TaughtSentence>> Taught(Language language) => new(() => TaughtReader.Read(folder, language, TaughtBy(language)));

    public IReadOnlyList<Fault> Remarks() => _overlays.IsEmpty ? [] : OverlayRules.InOneLanguageOnly(_overlays);

    /// <summary>Follows every word of every file, and not the line ends.</summary>
    public string VersionOf(IEnumerable<ContentFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            Append(file.Name, _contents.GetValueOrDefault(file.Name));
        foreach (var over in Overlays)
            Append("over/" + over.Name, over.Content);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];

        void Append(string name, string? content) => hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content?.ReplaceLineEndings("\n")}\n"));
    }

    private OverlayFile? TaughtBy(Language language) => Overlays.FirstOrDefault(file => file.Name == TaughtReader.FileName(language));

    private static ForbiddenWords ForbiddenIn(string folder, Language language)
    {
        var (lexiconFile, wordingFile) = (Ours(folder, "lexicon", language), Ours(folder, "wording", language));
        var words = new ForbiddenWords(language, new Lexicon(lexiconFile), WordingReader.Wording(wordingFile, new(() => [])));
        return lexiconFile.Faults.Concat(wordingFile.Faults).ToList() is { Count: > 0 } faults ? throw new PlaybookRefusedException(faults) : words;
    }

    private static ContentFile Ours(string folder, string topic, Language language)
    {
        var name = $"{topic}.{language.Tag()}.yaml";
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? ContentFile.Parse(name, language, File.ReadAllText(path)) : ContentFile.Missing(name, language);
    }
}
