using AdaptiveCards;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Conversation;

/// <summary>A dialog's question as a card: open with its buttons, or answered without them.</summary>
internal static class QuestionCard
{
    /// <param name="question">What is asked.</param>
    /// <param name="asked">The id of this asking; a button of another asking gets the current question again.</param>
    /// <param name="note">Why it is asked again, as card text; null the first time.</param>
    /// <param name="language">The language of the question.</param>
    public static JObject Open(Question question, string asked, string? note, Language language)
    {
        var card = CardParts.Card(language);
        if (note is not null)
            card.Body.Add(CardParts.Notice(note));
        card.Body.Add(CardParts.SmallPrint(question.Progress));
        card.Body.Add(CardParts.Heading(question.Text));
        foreach (var line in question.Lines)
            card.Body.Add(CardParts.Text(line));

        // One set a button: on a phone they stand below each other at full width, each over the line that helps to choose it.
        foreach (var (choice, number) in question.Choices.Select((choice, index) => (choice, index + 1)))
        {
            var button = CardParts.Submit($"{number} · {choice.Title}", ("q", asked), ("a", choice.Value));
            if (choice.IsLikely)
                button.Style = "positive";
            var set = CardParts.Buttons(button);
            set.Spacing = number == 1 || choice.Hint is not null ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small;
            card.Body.Add(set);
            if (choice.Hint is not null)
                card.Body.Add(CardParts.Subtle(choice.Hint));
        }

        card.Body.Add(CardParts.SmallPrint(question.Typing));
        return CardParts.ToJson(card);
    }

    /// <param name="question">What was asked.</param>
    /// <param name="answer">What was answered: plain text of ours or somebody's own words.</param>
    /// <param name="language">The language of the question.</param>
    public static JObject Answered(Question question, string answer, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Subtle(question.Text));
        card.Body.Add(CardParts.Strong("✓ " + Escape.Card(answer)));
        return CardParts.ToJson(card);
    }
}
