using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads what the cells rest on: the matrix, styles, attitudes, stages, law, and what always holds.</summary>
internal static class BasicsReader
{
    private const int QuestionCount = 3;

    public static CellMap<CellPlan> Matrix(ContentFile file, IReadOnlySet<int> excuses)
    {
        var root = file.Root.Allow(Each<OverdueStage>.Names);
        return new CellMap<CellPlan>(Each<OverdueStage>.Map(stage =>
            Each<Attitude>.Map(attitude => Plan(root[stage.ToString()].Allow(Each<Attitude>.Names)[attitude.ToString()], excuses))));
    }

    public static EnumMap<Style, StyleText> Styles(ContentFile file)
    {
        var root = file.Root.Allow(Each<Style>.Names);
        return Each<Style>.Map(style =>
        {
            var node = root[style.ToString()].Allow("name", "purpose", "risk", "openings");
            var openings = node["openings"].Allow(Each<OverdueStage>.Names);
            return new StyleText(node["name"].Words(TextLimit.Says), node["purpose"].Words(TextLimit.Free), node["risk"].Words(TextLimit.Free),
                Each<OverdueStage>.Map(stage => openings[stage.ToString()].Text(TextLimit.Opening, stage)));
        });
    }

    public static EnumMap<Attitude, AttitudeText> Attitudes(ContentFile file)
    {
        var root = file.Root.Allow([.. Each<Attitude>.Names, "questions"]);
        return Each<Attitude>.Map(attitude =>
        {
            var node = root[attitude.ToString()].Allow("name", "hint", "signs", "fear", "moves", "avoid");
            return new AttitudeText(node["name"].Words(TextLimit.Says), node["hint"].Words(TextLimit.Hint), node["signs"].Words(TextLimit.Free),
                node["fear"].Words(TextLimit.Free), node["moves"].Words(TextLimit.Free), node["avoid"].Words(TextLimit.Free));
        });
    }

    public static List<AttitudeQuestion> Questions(ContentFile file) =>
        [.. file.Root["questions"].Items(QuestionCount, QuestionCount).Select(item => Question(item.Allow("ask", "answers", "because")))];

    public static EnumMap<OverdueStage, StageText> Stages(ContentFile file)
    {
        var root = file.Root.Allow(Each<OverdueStage>.Names);
        return Each<OverdueStage>.Map(stage =>
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
        var styles = node["styles"].Read(2, 2, item => item.Enum<Style>());
        return new CellPlan(styles.Length > 0 ? styles[0] : default, styles.Length > 1 ? styles[1] : default,
            node["excuses"].Read(3, 3, item => ExcusesReader.Number(item, excuses)), [.. node["tactics"].Items(2, 4).Select(item => item.String())]);
    }

    private static AttitudeQuestion Question(ContentNode node)
    {
        var answers = node["answers"].Allow(Each<Attitude>.Names);
        var because = node["because"].String();
        if (because.Length > 0 && !because.Contains("{answer}", StringComparison.Ordinal))
            node["because"].Report("no-answer", ("example", "{answer}"));
        return new AttitudeQuestion(node["ask"].Words(TextLimit.Hint),
            Each<Attitude>.Map(attitude => answers[attitude.ToString()].Words(TextLimit.Hint)), because);
    }
}
