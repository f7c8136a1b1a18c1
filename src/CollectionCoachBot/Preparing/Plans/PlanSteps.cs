using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing.Plans;

/// <summary>The steps of a plan as a card shows them: those of today's stage open, those of the others folded.</summary>
internal sealed class PlanSteps(Words words)
{
    /// <param name="nodes">The steps to show.</param>
    /// <param name="now">The stage whose steps stand open.</param>
    /// <param name="today">The business day.</param>
    /// <param name="text">The playbook's words.</param>
    /// <param name="language">The reader's.</param>
    public IEnumerable<AdaptiveElement> Of(IReadOnlyList<PlanNode> nodes, OverdueStage now, DateOnly today, PlaybookText text, Language language)
    {
        foreach (var stage in nodes.GroupBy(node => node.Stage).OrderBy(stage => stage.Key))
        {
            var isNow = stage.Key == now;
            var title = $"{stage.Key.Code()} {Escape.Card(text.Stages[stage.Key].Name)}";
            var lines = stage.SelectMany(node => Node(node, isNow, today, text, language));
            var parts = CardParts.Accordion(
                "stage-" + stage.Key.ToString().ToLowerInvariant(), CardParts.Strong(isNow ? words.Plain(language, "preparing.stage-now", ("stage", title)) : title), isNow, lines);
            foreach (var part in parts)
                yield return part;
        }
    }

    private IEnumerable<AdaptiveElement> Node(PlanNode node, bool isNow, DateOnly today, PlaybookText text, Language language)
    {
        var act = text.Topic("acts")[node.Step.ActId];
        var day = Day(node.Step.Day, language);
        if (node.MovedFrom is { } free)
            day = words.Card(language, "preparing.day-moved", ("day", day), ("date", Figures.Date(free, today, language)));
        var when = node.On is { } on ? $"{Figures.Date(on, today, language)} · {day}" : day;
        yield return CardParts.Strong($"{Mark(node.State)} {when}");
        yield return CardParts.Text($"{Escape.Card(act.Name)} · {Way(node.Step, text, language)} · {words.Card(language, "preparing.by-" + TextKeys.Of(node.Step.By))}", AdaptiveSpacing.None);
        if (isNow)
            yield return CardParts.Subtle($"{Escape.Card(act.Lines("does")[0])} → {Escape.Card(act.Lines("result")[0])}");
        if (node.State == PlanNodeState.Unlogged)
            yield return CardParts.Subtle(words.Card(language, "preparing.unlogged"));
    }

    private string Day(int day, Language language) => day switch
    {
        0 => words.Card(language, "preparing.day-due"),
        < 0 => words.Card(language, "preparing.day-before", ("days", -day)),
        _ => words.Card(language, "preparing.day-after", ("days", day)),
    };

    private string Way(PlanStep step, PlaybookText text, Language language) =>
        step.ChannelId is { } channel ? Escape.Card(text.Topic("channels")[channel].Name) : words.Card(language, "preparing.inside");

    private static string Mark(PlanNodeState state) => state switch
    {
        PlanNodeState.Done => "✓",
        PlanNodeState.Next => "▶",
        PlanNodeState.Unlogged => "○",
        _ => "·",
    };
}
