using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads the playbook's files, and refuses them with a list of every fault rather than coach with half a playbook.</summary>
internal static class PlaybookLoader
{
    private const string MatrixFile = "matrix.yaml";
    private const string CausesFile = "causes.yaml";
    private const string PlanFile = "plan.yaml";
    private const string ChoiceFile = "choice.yaml";
    private const string ExcusesFile = "excuses.yaml";

    /// <summary>What holds no words and is the same in every language.</summary>
    private static readonly string[] WithoutWords = [MatrixFile, CausesFile, PlanFile, ChoiceFile, ExcusesFile];

    private static readonly string[] Basics = ["styles", "attitudes", "stages", "law", "always", "letters", "excuses", "wording"];

    /// <summary>Where the files stand beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "Playbook", "Content");

    /// <param name="folder">The playbook's files.</param>
    /// <param name="overlay">What a company lays over them; null: nothing.</param>
    /// <param name="trace">Takes note of what is read where; null: nobody wants to know.</param>
    /// <exception cref="PlaybookRefusedException">A file is missing or has a fault.</exception>
    public static PlaybookEdition Load(string folder, PlaybookOverlay? overlay = null, ContentTrace? trace = null)
    {
        var layers = new PlaybookLayers(folder, overlay, trace);
        var library = layers.Read(LibraryReader.FileName, Language.English);
        var shapes = LibraryReader.Shapes(library);

        // Parsing takes most of the time and each file stands alone, so the first reply of a fresh process doesn't wait for one after the other.
        string[] chinese = [.. NamesIn(Language.Chinese, shapes)];
        string[] others = [.. NamesIn(Language.English, shapes), .. WithoutWords];
        var read = new ContentFile[chinese.Length + others.Length];
        Parallel.For(0, read.Length, i =>
            read[i] = i < chinese.Length ? layers.Read(chinese[i], Language.Chinese) : layers.Read(others[i - chinese.Length], Language.English));
        var files = read.Append(library).ToList();

        var byName = files.ToDictionary(file => file.Name, StringComparer.Ordinal);
        var excuses = ExcusesReader.Plans(byName[ExcusesFile]);
        var numbers = excuses.Select(excuse => excuse.Number).ToHashSet();
        var matrix = BasicsReader.Matrix(byName[MatrixFile], numbers);
        var chineseText = Read(byName, Language.Chinese, matrix, shapes, excuses, layers.Taught(Language.Chinese));
        var englishText = Read(byName, Language.English, matrix, shapes, excuses, layers.Taught(Language.English));
        var ids = new TopicIds(shapes);
        var choices = new ChoiceReader(ids, numbers);
        var edition = new PlaybookEdition
        {
            Version = layers.VersionOf(files),
            Matrix = matrix,
            Causes = choices.Causes(byName[CausesFile]),
            Choice = choices.Choice(byName[ChoiceFile]),
            Plans = new PlanReader(ids).Plans(byName[PlanFile]),
            Chinese = chineseText,
            English = englishText,
            OverlayFiles = [.. layers.Overlays.Select(file => file.Shown)],
            Remarks = layers.Remarks(),
        };
        var faults = layers.Faults(files).Concat(files.SelectMany(file => file.Faults)).Concat(SameLaw(edition)).ToList();
        return faults.Count == 0 ? edition : throw new PlaybookRefusedException(faults);
    }

    private static IEnumerable<string> NamesIn(Language language, IReadOnlyList<TopicShape> library) =>
        Each<OverdueStage>.Names.Select(stage => $"cells.{stage}").Concat(Basics).Concat(library.Select(topic => topic.Id)).Select(name => $"{name}.{language.Tag()}.yaml");

    private static PlaybookText Read(
        Dictionary<string, ContentFile> files, Language language, CellMap<CellPlan> matrix, IReadOnlyList<TopicShape> library,
        IReadOnlyList<ExcusePlan> excuses, Lazy<IReadOnlyList<TaughtSentence>> taught)
    {
        ContentFile In(string topic) => files[$"{topic}.{language.Tag()}.yaml"];

        var law = BasicsReader.Law(In("law"));
        var cells = new CellReader(matrix, law, new TopicIds(library).Of(PlaybookText.TacticsTopic).ToHashSet(StringComparer.Ordinal));
        return new PlaybookText
        {
            Cells = new CellMap<Cell>(Each<OverdueStage>.Map(stage => cells.Read(In("cells." + stage.ToString()), stage))),
            Styles = BasicsReader.Styles(In("styles")),
            Attitudes = BasicsReader.Attitudes(In("attitudes")),
            Questions = BasicsReader.Questions(In("attitudes")),
            Stages = BasicsReader.Stages(In("stages")),
            Library = [.. library.Select(shape => LibraryReader.Topic(shape, In(shape.Id)))],
            Letters = LetterReader.Letters(In("letters")),
            Excuses = ExcusesReader.Excuses(In("excuses"), excuses, law, files[ExcusesFile]),
            Wording = WordingReader.Wording(In("wording"), taught),
            Law = law,
            Donts = BasicsReader.Lines(In("always"), "donts"),
            Calling = BasicsReader.Lines(In("always"), "calling"),
        };
    }

    /// <summary>Whom a statute binds can't depend on the language.</summary>
    private static IEnumerable<Fault> SameLaw(PlaybookEdition edition)
    {
        foreach (var id in edition.Chinese.Law.Keys.Union(edition.English.Law.Keys, StringComparer.Ordinal))
        {
            var (chinese, english) = (edition.Chinese.Law.GetValueOrDefault(id), edition.English.Law.GetValueOrDefault(id));
            if (chinese is null || english is null)
                yield return Fault(chinese is null ? Language.Chinese : Language.English, "law-missing");
            else if (chinese.Jurisdiction != english.Jurisdiction || chinese.Reach != english.Reach || chinese.From != english.From)
                yield return Fault(Language.English, "law-differs");

            Fault Fault(Language language, string key) => new($"law.{language.Tag()}.yaml: ", new FaultText(key, ("id", id)));
        }
    }
}
