using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads what the cells rest on: the matrix, styles, attitudes, stages, law, and what always holds.</summary>
internal static class BasicsReader
{
    private const int QuestionCount = 3;

    public static Dictionary<(OverdueStage, Attitude), CellPlan> Matrix(ContentFile file, IReadOnlySet<int> excuses)
    {
        var root = file.Root.Allow(Enum.GetNames<OverdueStage>());
        return Pairs().ToDictionary(pair => pair, pair => Plan(root[pair.Stage.ToString()].Allow(Enum.GetNames<Attitude>())[pair.Attitude.ToString()], excuses));
    }

    public static Dictionary<Style, StyleText> Styles(ContentFile file)
    {
        var root = file.Root.Allow(Enum.GetNames<Style>());
        return Enum.GetValues<Style>().ToDictionary(style => style, style =>
        {
            var node = root[style.ToString()].Allow("name", "purpose", "risk", "openings");
            var openings = node["openings"].Allow(Enum.GetNames<OverdueStage>());
            return new StyleText(node["name"].Words(TextLimit.Says), node["purpose"].Words(TextLimit.Free), node["risk"].Words(TextLimit.Free),
                Enum.GetValues<OverdueStage>().ToDictionary(stage => stage, stage => openings[stage.ToString()].Text(TextLimit.Opening, stage)));
        });
    }

    public static Dictionary<Attitude, AttitudeText> Attitudes(ContentFile file)
    {
        var root = file.Root.Allow([.. Enum.GetNames<Attitude>(), "questions"]);
        return Enum.GetValues<Attitude>().ToDictionary(attitude => attitude, attitude =>
        {
            var node = root[attitude.ToString()].Allow("name", "hint", "signs", "fear", "moves", "avoid");
            return new AttitudeText(node["name"].Words(TextLimit.Says), node["hint"].Words(TextLimit.Hint), node["signs"].Words(TextLimit.Free),
                node["fear"].Words(TextLimit.Free), node["moves"].Words(TextLimit.Free), node["avoid"].Words(TextLimit.Free));
        });
    }

    public static List<AttitudeQuestion> Questions(ContentFile file) =>
        [.. file.Root["questions"].Items(QuestionCount, QuestionCount).Select(item => Question(item.Allow("ask", "answers", "because")))];

    public static Dictionary<OverdueStage, StageText> Stages(ContentFile file)
    {
        var root = file.Root.Allow(Enum.GetNames<OverdueStage>());
        return Enum.GetValues<OverdueStage>().ToDictionary(stage => stage, stage =>
        {
            var node = root[stage.ToString()].Allow("name", "range", "aim", "tone");
            return new StageText(node["name"].Words(TextLimit.Says), node["range"].Words(TextLimit.Says), node["aim"].Words(TextLimit.Free), node["tone"].Words(TextLimit.Free));
        });
    }

    public static Dictionary<string, LawEntry> Law(ContentFile file) =>
        file.Root.Keys.ToDictionary(id => id, id =>
        {
            var node = file.Root[id].Allow("jurisdiction", "scope", "from", "article", "checked", "statement");
            var from = node.Find("from");
            return new LawEntry(id, node["jurisdiction"].Enum<Jurisdiction>(), node["scope"].Enum<LawReach>(), from.Exists ? from.Enum<OverdueStage>() : OverdueStage.M0, node["article"].Words(TextLimit.Dont),
                node["checked"].Date(), node["statement"].Words(TextLimit.Free));
        }, StringComparer.Ordinal);

    public static List<string> Lines(ContentFile file, string key) =>
        [.. file.Root.Allow("donts", "calling")[key].Items(1, 12).Select(item => item.Words(TextLimit.Free))];

    private static CellPlan Plan(ContentNode node, IReadOnlySet<int> excuses)
    {
        node.Allow("styles", "excuses", "tactics");
        var styles = node["styles"].Items(2, 2).Select(item => item.Enum<Style>()).ToList();
        return new CellPlan(styles.ElementAtOrDefault(0), styles.ElementAtOrDefault(1),
            [.. node["excuses"].Items(3, 3).Select(item => ExcusesReader.Number(item, excuses))], [.. node["tactics"].Items(2, 4).Select(item => item.String())]);
    }

    private static AttitudeQuestion Question(ContentNode node)
    {
        var answers = node["answers"].Allow(Enum.GetNames<Attitude>());
        var because = node["because"].String();
        if (because.Length > 0 && !because.Contains("{answer}", StringComparison.Ordinal))
            node["because"].Report("doesn't say which answer it speaks of: put {answer} into it");
        return new AttitudeQuestion(node["ask"].Words(TextLimit.Hint),
            Enum.GetValues<Attitude>().ToDictionary(attitude => attitude, attitude => answers[attitude.ToString()].Words(TextLimit.Hint)), because);
    }

    private static IEnumerable<(OverdueStage Stage, Attitude Attitude)> Pairs() =>
        Enum.GetValues<OverdueStage>().SelectMany(_ => Enum.GetValues<Attitude>(), (stage, attitude) => (stage, attitude));
}
