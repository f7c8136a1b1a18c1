using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>For the call itself: what to ask, what to answer, how to close.</summary>
internal static class CoachCardTalk
{
    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        var (language, advice) = (input.Language, input.Advice);
        yield return Apart(CardParts.Heading(words.Card(language, "coaching.talking")));
        foreach (var question in CardParts.Numbered(advice.Questions))
            yield return question;

        yield return CardParts.Heading(words.Card(language, "coaching.if-they-say"));
        for (var i = 0; i < advice.Excuses.Count; i++)
        {
            foreach (var part in Answer($"excuse-{i + 1}", advice.Excuses[i], input, words))
                yield return part;
        }

        if (advice.NoDate is { } noDate)
        {
            foreach (var part in CardParts.Accordion("no-date", CardParts.Text(words.Card(language, "coaching.cannot-name-date")), isOpen: false, CardParts.Quote(noDate)))
                yield return part;
        }

        yield return CardParts.Heading(words.Card(language, "coaching.close"));
        yield return CardParts.Quote(advice.Close);
    }

    private static IEnumerable<AdaptiveElement> Answer(string id, ExcuseAdvice excuse, CoachCardInput input, Words words)
    {
        var title = CardParts.Text($"“{excuse.Says}”");
        var answer = new List<AdaptiveElement> { CardParts.Quote(excuse.Acknowledge, excuse.Fact, excuse.Step) };
        if (excuse.Law is { } law)
            answer.Add(CardParts.Subtle(law));
        return CardParts.Accordion(id, title, isOpen: false, answer);
    }

    private static AdaptiveTextBlock Apart(AdaptiveTextBlock heading)
    {
        heading.Separator = true;
        return heading;
    }
}
