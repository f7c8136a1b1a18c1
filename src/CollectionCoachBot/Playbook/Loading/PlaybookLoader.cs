using System.Security.Cryptography;
using System.Text;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the playbook's files, and refuses them with a list of every problem rather than coach with half a playbook.</summary>
internal static class PlaybookLoader
{
    private static readonly string[] Topics = ["styles", "attitudes", "stages", "tactics", "law", "always"];

    /// <summary>Where the files stand beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "Playbook", "Content");

    /// <exception cref="PlaybookRefusedException">A file is missing or has a fault; the message names each with file and line.</exception>
    public static PlaybookEdition Load(string folder)
    {
        // Parsing takes most of the time and each file stands alone, so the first reply of a fresh process doesn't wait for one after the other.
        var names = Languages.All.SelectMany(NamesIn, (language, name) => (Name: name, Language: language)).Append((Name: "matrix.yaml", Language: Language.English)).ToArray();
        var contents = names.Select(file => Path.Combine(folder, file.Name)).Select(path => File.Exists(path) ? File.ReadAllText(path) : null).ToArray();
        var files = new ContentFile[names.Length];
        Parallel.For(0, names.Length, i => files[i] = contents[i] is { } content
            ? ContentFile.Parse(names[i].Name, names[i].Language, content)
            : ContentFile.Missing(names[i].Name, names[i].Language));

        var byName = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var matrix = TopicReader.Matrix(byName["matrix.yaml"]);
        var texts = Languages.All.ToDictionary(language => language, language => Read(byName, language, matrix));
        var edition = new PlaybookEdition
        {
            Version = VersionOf(names.Select(file => file.Name), contents),
            Matrix = matrix,
            Chinese = texts[Language.Chinese],
            English = texts[Language.English],
        };
        var problems = files.SelectMany(file => file.Problems).Concat(SameLaw(edition)).ToList();
        return problems.Count == 0 ? edition : throw new PlaybookRefusedException(problems);
    }

    private static IEnumerable<string> NamesIn(Language language) =>
        Enum.GetNames<OverdueStage>().Select(stage => $"cells.{stage}").Concat(Topics).Select(name => $"{name}.{language.Tag()}.yaml");

    private static PlaybookText Read(Dictionary<string, ContentFile> files, Language language, Dictionary<(OverdueStage, Attitude), CellPlan> matrix)
    {
        ContentFile In(string topic) => files[$"{topic}.{language.Tag()}.yaml"];

        var law = TopicReader.Law(In("law"));
        var tactics = TopicReader.Tactics(In("tactics"));
        var cells = new CellReader(matrix, law, tactics);
        return new PlaybookText
        {
            Cells = Enum.GetValues<OverdueStage>().SelectMany(stage => cells.Read(In($"cells.{stage}"), stage)).ToDictionary(cell => cell.Key, cell => cell.Cell),
            Styles = TopicReader.Styles(In("styles")),
            Attitudes = TopicReader.Attitudes(In("attitudes")),
            Questions = TopicReader.Questions(In("attitudes")),
            Stages = TopicReader.Stages(In("stages")),
            Tactics = tactics,
            Law = law,
            Donts = TopicReader.Lines(In("always"), "donts"),
            Calling = TopicReader.Lines(In("always"), "calling"),
        };
    }

    /// <summary>Whom a statute binds can't depend on the language.</summary>
    private static IEnumerable<string> SameLaw(PlaybookEdition edition)
    {
        foreach (var id in edition.Chinese.Law.Keys.Union(edition.English.Law.Keys, StringComparer.Ordinal))
        {
            var (chinese, english) = (edition.Chinese.Law.GetValueOrDefault(id), edition.English.Law.GetValueOrDefault(id));
            if (chinese is null || english is null)
                yield return $"law.{(chinese is null ? Language.Chinese : Language.English).Tag()}.yaml: \"{id}\" is missing: write it in both languages";
            else if (chinese.Jurisdiction != english.Jurisdiction || chinese.Reach != english.Reach)
                yield return $"law.{Language.English.Tag()}.yaml: \"{id}\" has another jurisdiction or scope than in Chinese: make them equal";
        }
    }

    private static string VersionOf(IEnumerable<string> names, IEnumerable<string?> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, content) in names.Zip(contents))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n{content?.ReplaceLineEndings("\n")}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
