using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Wording;

/// <summary>Checks a text against the playbook in force. What was pasted is neither kept nor logged.</summary>
internal sealed class WordingDesk(CurrentPlaybook playbook, PerEdition<WordingChecker> checkers, WordingCards cards)
{
    /// <param name="turn">Who asks.</param>
    /// <param name="typed">A text, with a stage in front of it where one is known; empty: the card that asks for one.</param>
    /// <param name="isCut">Whether more was written than stands in <paramref name="typed"/>.</param>
    public JObject Check(Turn turn, string typed, bool isCut)
    {
        var (stage, text) = StageAndText.Of(typed);
        var edition = playbook.Edition;
        if (text.Length == 0)
            return cards.Empty(turn.Language);

        // A text is checked in its own language; what is said of it, in the reader's.
        var start = HeardText.Start(text, WordingCards.LongestText);
        var found = checkers.Of(edition, LanguageRule.WrittenIn(text)).Check(start, stage);
        var checkedText = new CheckedText(typed, start, stage, IsWhole: !isCut && start.Length == text.Length);
        return cards.Of(checkedText, found, turn.Language, edition.In(turn.Language).Wording);
    }
}
