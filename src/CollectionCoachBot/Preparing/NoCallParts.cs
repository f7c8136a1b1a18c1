using AdaptiveCards;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing;

/// <summary>What a page shows where nobody calls the customer any more, as on the coach card: the special case's steps and who decides, in place of its own parts.</summary>
internal sealed class NoCallParts(CurrentPlaybook playbook, Words words)
{
    /// <param name="specialId">The special case's id in the playbook. One that it has lost a moment ago still stops the calls, without steps.</param>
    /// <param name="language">The reader's.</param>
    public IEnumerable<AdaptiveElement> Of(string specialId, Language language)
    {
        var edition = playbook.Edition;
        return edition.In(language).Find(PlaybookText.SpecialTopic, specialId) is { } entry
            ? CoachCardSpecial.NoCall(SpecialCase.Of(entry, edition, Escape.Card), language, words)
            : [CardParts.Notice(words.Card(language, "coaching.special-stop"), AdaptiveContainerStyle.Attention)];
    }
}
