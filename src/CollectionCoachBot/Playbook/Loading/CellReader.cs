using System.Globalization;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Playbook.Loading;

/// <summary>Reads <c>cells.STAGE.LANGUAGE.yaml</c> against what the matrix says must be in it.</summary>
internal sealed class CellReader(
    CellMap<CellPlan> matrix, IReadOnlyDictionary<string, LawEntry> law, IReadOnlySet<string> tactics)
{
    private static readonly string[] Parts =
        ["goal", "opening", "questions", "excuses", "tactics", "giveAndGet", "close", "noDate", "noAnswer", "confirmation", "homework", "donts", "escalate"];

    public EnumMap<Attitude, Cell> Read(ContentFile file, OverdueStage stage)
    {
        var root = file.Root.Allow(Each<Attitude>.Names);
        return Each<Attitude>.Map(attitude => ReadCell(root[attitude.ToString()].Allow(Parts), stage, attitude));
    }

    private Cell ReadCell(ContentNode node, OverdueStage stage, Attitude attitude)
    {
        var goal = node["goal"].Allow("target", "acceptable", "least");
        var plan = matrix[(stage, attitude)];
        return new Cell
        {
            Goal = new Goal(goal["target"].Text(TextLimit.Goal, stage), goal["acceptable"].Text(TextLimit.Goal, stage), goal["least"].Text(TextLimit.Goal, stage)),
            Opening = node["opening"].Text(TextLimit.Opening, stage),
            Questions = [.. node["questions"].Items(3, 3).Select(item => item.Text(TextLimit.Question, stage))],
            Excuses = Excuses(node["excuses"], plan, stage),
            Tactics = Tactics(node["tactics"], plan, stage),
            GiveAndGet = [.. node["giveAndGet"].Items(2, 4).Select(item => GiveAndGet(item.Allow("give", "get", "authority"), stage))],
            Close = node["close"].Text(TextLimit.Close, stage),
            NoDate = node["noDate"].Text(TextLimit.NoDate, stage),
            NoAnswer = NoAnswer(node["noAnswer"], stage),
            Confirmation = node["confirmation"].Text(TextLimit.Confirmation, stage),
            Homework = [.. node["homework"].Items(3, 3).Select(item => item.Text(TextLimit.Homework, stage))],
            Donts = [.. node["donts"].Items(2, 2).Select(item => item.Text(TextLimit.Dont, stage))],
            Escalate = node["escalate"].Text(TextLimit.Escalate, stage),
        };
    }

    private List<ExcuseReply> Excuses(ContentNode node, CellPlan plan, OverdueStage stage)
    {
        node.Allow([.. plan.Excuses.Select(number => number.ToString(CultureInfo.InvariantCulture))]);
        var replies = new List<ExcuseReply>();
        foreach (var number in plan.Excuses)
        {
            var item = node[number.ToString(CultureInfo.InvariantCulture)].Allow("says", "acknowledge", "fact", "step", "legal");
            var legal = item.Find("legal");
            if (legal.Exists && !law.ContainsKey(legal.String()))
                legal.Report("unknown-law", ("id", legal.String()), ("file", $"law.{People.Languages.Tag(node.File.Language)}.yaml"));
            replies.Add(new ExcuseReply(number, item["says"].Text(TextLimit.Says, stage), item["acknowledge"].Text(TextLimit.Beat, stage),
                item["fact"].Text(TextLimit.Beat, stage), item["step"].Text(TextLimit.Beat, stage), legal.Exists ? legal.String() : null));
        }

        return replies;
    }

    private List<TacticUse> Tactics(ContentNode node, CellPlan plan, OverdueStage stage)
    {
        node.Allow([.. plan.Tactics]);
        foreach (var id in plan.Tactics.Where(id => !tactics.Contains(id)))
            node.Report("missing-tactic", ("id", id));
        return [.. plan.Tactics.Select(id => Tactic(id, node[id].Allow("how", "limit"), stage))];
    }

    private static TacticUse Tactic(string id, ContentNode node, OverdueStage stage) =>
        new(id, node["how"].Text(TextLimit.TacticHow, stage), node["limit"].Text(TextLimit.TacticLimit, stage));

    private static GiveGet GiveAndGet(ContentNode item, OverdueStage stage) =>
        new(item["give"].Text(TextLimit.GiveGet, stage), item["get"].Text(TextLimit.GiveGet, stage), item["authority"].Enum<Authority>());

    /// <summary>Whoever reads somebody's phone must not learn of a debt from it.</summary>
    private static Text NoAnswer(ContentNode node, OverdueStage stage)
    {
        var text = node.Text(TextLimit.NoAnswer, stage);
        if (text.Variants.Any(variant => variant.Placeholders.Any(name => name.EndsWith("mount", StringComparison.Ordinal) || name == Placeholders.DaysOverdue)))
            node.Report("tells-amount");
        return text;
    }
}
