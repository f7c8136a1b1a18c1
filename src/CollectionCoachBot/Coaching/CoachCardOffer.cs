using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching;

/// <summary>What may be offered where the cause is known: who may grant it, and how to propose a way to pay without granting it.</summary>
internal static class CoachCardOffer
{
    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        var language = input.Language;
        if (input.Advice.Offer is not { } offer)
            yield break;
        yield return CardParts.Heading(words.Card(language, "coaching.offer", ("cause", offer.CauseName)));
        yield return CardParts.Subtle(words.Card(language, "coaching.offer-one"));
        foreach (var line in offer.Lines)
            yield return CardParts.Text("• " + line);
        yield return CardParts.Subtle(offer.Decides);
        for (var i = 0; i < offer.Options.Count; i++)
        {
            var option = offer.Options[i];
            var title = words.Card(language, "coaching.option",
                ("option", option.Name), ("authority", words.Card(language, "coaching.authority-" + TextKeys.Of(option.Authority))));
            foreach (var part in CardParts.Accordion($"option-{i + 1}", CardParts.Text(title), isOpen: false, CardParts.Quote(option.Propose), CardParts.Subtle(option.Limit)))
                yield return part;
        }
    }
}
