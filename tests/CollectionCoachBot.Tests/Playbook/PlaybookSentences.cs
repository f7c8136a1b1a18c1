using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Playbook;

/// <summary>Every text of the playbook in one language, with its place, so that rules about words can be held to all of them.</summary>
internal static class PlaybookSentences
{
    /// <summary>Parts of a cell or an excuse that a rep says or sends; the other parts are told to the rep.</summary>
    private static readonly string[] Spoken = [".acknowledge", ".fact", ".step", ".close", ".noDate", ".noAnswer", ".confirmation"];

    public sealed record Line(string Place, string Template, OverdueStage? Stage, bool IsOpening = false, bool IsQuoted = false)
    {
        /// <summary>Whether these are words for the customer.</summary>
        public bool IsSpoken => IsOpening || !IsQuoted
            && (Place.StartsWith("excuses.", StringComparison.Ordinal) || Place.Contains(".questions.", StringComparison.Ordinal) || Place.Contains(".spoken[", StringComparison.Ordinal)
                || Spoken.Any(part => Place.EndsWith(part, StringComparison.Ordinal)));
    }

    public static IEnumerable<Line> Of(PlaybookText text) =>
        text.Cells.SelectMany(cell => Cell(cell.Key.Stage, $"{cell.Key.Stage}.{cell.Key.Attitude}", cell.Value))
            .Concat(text.Styles.SelectMany(style => style.Value.Openings.SelectMany(opening => Lines($"{style.Key}.{opening.Key}", opening.Value, opening.Key, isOpening: true))))
            .Concat(text.Styles.SelectMany(style => Plain($"styles.{style.Key}", style.Value.Purpose, style.Value.Risk)))
            .Concat(text.Attitudes.SelectMany(attitude => Plain($"attitudes.{attitude.Key}", attitude.Value.Hint, attitude.Value.Signs, attitude.Value.Fear, attitude.Value.Moves, attitude.Value.Avoid)))
            .Concat(text.Stages.SelectMany(stage => Plain($"stages.{stage.Key}", stage.Value.Aim, stage.Value.Tone)))
            .Concat(text.Library.SelectMany(topic => Plain(topic.Id, topic.Intro).Concat(topic.Entries.SelectMany(Entry))))
            .Concat(text.Excuses.SelectMany(excuse => Plain($"excuses.{excuse.Number}", excuse.Acknowledge, excuse.Fact, excuse.Step)))
            .Concat(text.Law.SelectMany(law => Plain($"law.{law.Key}", law.Value.Statement)))
            .Concat(text.Questions.SelectMany((question, i) => Plain($"questions.{i + 1}", [question.Ask, .. question.Answers.Values])))
            .Concat(Plain("always", [.. text.Donts, .. text.Calling]));

    /// <summary>The training literature's names are others' words, and some of them hard.</summary>
    private static IEnumerable<Line> Entry(TopicEntry entry) =>
        entry.Parts.Where(part => part.Kind != PartKind.Training).SelectMany(part => Plain($"{entry.TopicId}.{entry.Id}.{part.Key}{(part.Kind == PartKind.Spoken ? ".spoken" : "")}", [.. part.Lines]));

    private static IEnumerable<Line> Cell(OverdueStage stage, string place, Cell cell)
    {
        var texts = new List<(string Name, Text Text)>
        {
            ("target", cell.Goal.Target), ("acceptable", cell.Goal.Acceptable), ("least", cell.Goal.Least),
            ("close", cell.Close), ("noDate", cell.NoDate), ("noAnswer", cell.NoAnswer), ("confirmation", cell.Confirmation), ("escalate", cell.Escalate),
        };
        texts.AddRange(cell.Questions.Select((question, i) => ($"questions.{i + 1}", question)));
        texts.AddRange(cell.Excuses.SelectMany(excuse => new[]
        {
            ($"excuses.{excuse.Number}.acknowledge", excuse.Acknowledge), ($"excuses.{excuse.Number}.fact", excuse.Fact), ($"excuses.{excuse.Number}.step", excuse.Step),
        }));
        texts.AddRange(cell.Tactics.SelectMany(use => new[] { ($"tactics.{use.TacticId}.how", use.How), ($"tactics.{use.TacticId}.limit", use.Limit) }));
        texts.AddRange(cell.GiveAndGet.SelectMany((step, i) => new[] { ($"give.{i + 1}", step.Give), ($"get.{i + 1}", step.Get) }));
        texts.AddRange(cell.Homework.Select((item, i) => ($"homework.{i + 1}", item)));
        texts.AddRange(cell.Donts.Select((item, i) => ($"donts.{i + 1}", item)));
        return texts.SelectMany(part => Lines($"{place}.{part.Name}", part.Text, stage))
            .Concat(Lines($"{place}.opening", cell.Opening, stage, isOpening: true))
            .Concat(cell.Excuses.SelectMany(excuse => Lines($"{place}.excuses.{excuse.Number}.says", excuse.Says, stage, isQuoted: true)));
    }

    private static IEnumerable<Line> Lines(string place, Text text, OverdueStage stage, bool isOpening = false, bool isQuoted = false) =>
        text.Variants.Select(variant => new Line(place, variant.Template, stage, isOpening, isQuoted));

    private static IEnumerable<Line> Plain(string place, params string[] texts) => texts.Select((text, i) => new Line($"{place}[{i}]", text, Stage: null));
}
