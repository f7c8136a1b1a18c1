using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads <c>causes.yaml</c> and <c>choice.yaml</c>: what moves the coach's choice. Every id in them is one of the library.</summary>
/// <param name="library">The ids of the library.</param>
/// <param name="excuses">The numbers of the catalogue of excuses.</param>
internal sealed class ChoiceReader(TopicIds library, IReadOnlySet<int> excuses)
{
    private const int Most = 40;

    public Dictionary<string, CausePlan> Causes(ContentFile file)
    {
        var ids = library.Of(PlaybookText.CausesTopic);
        var root = file.Root.Allow([.. ids]);
        return ids.ToDictionary(id => id, id =>
        {
            var node = root[id].Allow("why", "styles", "tactics", "options", "excuses", "ours");
            return new CausePlan(node["why"].Enum<WhyUnpaid>(), Fits(node), Ids(node["options"], PlaybookText.OptionsTopic), node.Find("ours").Flag());
        }, StringComparer.Ordinal);
    }

    public ChoicePlan Choice(ContentFile file)
    {
        var root = file.Root.Allow("why", "segments", "brokenPromise", "papers", "earliest", "noCalls");
        var why = root["why"].Allow(Each<WhyUnpaid>.Names);
        var segments = root["segments"].Allow([.. Each<Segment>.Names.Where(name => name != nameof(Segment.Other))]);
        var earliest = root["earliest"].Allow("styles", "tactics");
        return new ChoicePlan
        {
            Why = Each<WhyUnpaid>.Map(value => Fits(why[value.ToString()].Allow("styles", "tactics", "excuses"))),
            Segments = Each<Segment>.Map(Each<Segment>.Where(segment => segment != Segment.Other), segment => SegmentOf(segments[segment.ToString()].Allow("entry", "styles", "tactics", "excuses"))),
            BrokenPromise = Fits(root["brokenPromise"].Allow("styles", "tactics", "excuses")),
            Papers = Papers(root["papers"].Allow("segments", "attitudes", "notFirst")),
            EarliestStyles = EarliestStyles(earliest["styles"].Allow(Each<Style>.Names)),
            EarliestTactics = Stages(earliest["tactics"].Allow([.. library.Of(PlaybookText.TacticsTopic)])),
            NoCalls = Ids(root["noCalls"], PlaybookText.SpecialTopic).ToHashSet(StringComparer.Ordinal),
        };
    }

    private SegmentPlan SegmentOf(ContentNode node) => new(library.Read(node["entry"], PlaybookText.SegmentsTopic), Fits(node));

    private static PapersRule Papers(ContentNode node) =>
        new(Values<Segment>(node["segments"]), Values<Attitude>(node["attitudes"]), Values<Style>(node["notFirst"]));

    private Leaning Fits(ContentNode node) => new(
        Values<Style>(node.Find("styles")), Ids(node.Find("tactics"), PlaybookText.TacticsTopic), node.Find("excuses").Read(0, Most, item => ExcusesReader.Number(item, excuses)));

    private static Dictionary<string, OverdueStage> Stages(ContentNode node)
    {
        var stages = new Dictionary<string, OverdueStage>(StringComparer.Ordinal);
        foreach (var key in node.Keys)
            stages.Add(key, node[key].Enum<OverdueStage>());
        return stages;
    }

    /// <summary>A name that isn't a style's has been reported.</summary>
    private static EnumMap<Style, OverdueStage> EarliestStyles(ContentNode node)
    {
        var stages = Stages(node);
        return Each<Style>.Map(Each<Style>.Where(style => stages.ContainsKey(style.ToString())), style => stages[style.ToString()]);
    }

    private static T[] Values<T>(ContentNode node)
        where T : struct, Enum => node.Read(0, Most, item => item.Enum<T>());

    private List<string> Ids(ContentNode node, string topicId) => [.. node.Items(0, Most).Select(item => library.Read(item, topicId))];
}
