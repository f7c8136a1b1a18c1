using CollectionCoachBot.Conversation;
using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Wording;

/// <summary>Checks a text against the playbook in force. What was pasted is neither kept nor logged.</summary>
internal sealed class WordingDesk(CurrentPlaybook playbook, WordingCheckers checkers, WordingCards cards)
{
    /// <param name="turn">Who asks.</param>
    /// <param name="typed">A text, with a stage in front of it where one is known; empty: the card that asks for one.</param>
    public JObject Check(Turn turn, string typed)
    {
        var (stage, text) = StageAndText.Of(typed);
        var edition = playbook.Edition;
        if (text.Length == 0)
            return cards.Empty(turn.Language);

        // A text is checked in its own language; what is said of it, in the reader's.
        var language = Grams.HasChinese(text) ? Language.Chinese : Language.English;
        var found = checkers.Of(edition, language).Check(text, stage);
        return cards.Of(text, stage, found, turn.Language, edition.In(turn.Language).Wording);
    }
}
