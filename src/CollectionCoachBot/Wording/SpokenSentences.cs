using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

/// <summary>What the playbook itself gives a rep to say: all of it may be said, and the check learns that too. Pure.</summary>
internal static class SpokenSentences
{
    public static IEnumerable<string> Of(PlaybookText text) =>
        text.Cells.Values.SelectMany(Of)
            .Concat(text.Styles.Values.SelectMany(style => style.Openings.Values).SelectMany(Templates))
            .Concat(text.Excuses.SelectMany(excuse => new[] { excuse.Acknowledge, excuse.Fact, excuse.Step }))
            .Concat(text.Library.SelectMany(topic => topic.Entries).SelectMany(entry => entry.Parts).Where(part => part.Kind == PartKind.Spoken).SelectMany(part => part.Lines))
            .Concat(text.Wording.Rules.Select(rule => rule.Instead))
            .Concat(text.Wording.Kinds.Values.Select(kind => kind.Instead));

    private static IEnumerable<string> Of(Cell cell) =>
        cell.Questions.Concat([cell.Opening, cell.Close, cell.NoDate, cell.NoAnswer, cell.Confirmation])
            .Concat(cell.Excuses.SelectMany(excuse => new[] { excuse.Acknowledge, excuse.Fact, excuse.Step }))
            .SelectMany(Templates);

    private static IEnumerable<string> Templates(Text text) => text.Variants.Select(variant => variant.Template);
}
