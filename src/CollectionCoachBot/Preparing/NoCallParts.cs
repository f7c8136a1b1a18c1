using System.Globalization;
using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing;

/// <summary>What a page shows where nobody calls the customer any more: the special case's steps and who decides, in place of its own parts.</summary>
internal sealed class NoCallParts(CurrentPlaybook playbook, Words words)
{
    /// <param name="specialId">The special case's id in the playbook.</param>
    /// <param name="language">The reader's.</param>
    public IEnumerable<AdaptiveElement> Of(string specialId, Language language)
    {
        var entry = playbook.Edition.In(language).Topic(PlaybookText.SpecialTopic)[specialId];
        yield return CardParts.Notice(words.Card(language, "coaching.special-stop"), AdaptiveContainerStyle.Attention);
        yield return CardParts.Heading(words.Card(language, "coaching.special-of", ("name", entry.Name)));
        foreach (var (step, number) in entry.Lines("steps").Select((step, index) => (step, index + 1)))
            yield return CardParts.Text(string.Create(CultureInfo.InvariantCulture, $"{number}） {Escape.Card(step)}"));
        yield return CardParts.Strong(words.Card(language, "coaching.special-decides"));
        yield return CardParts.Text(Escape.Card(entry.Lines("decides")[0]));
    }
}
