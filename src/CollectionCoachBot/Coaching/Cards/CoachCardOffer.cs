using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>What may be offered where the cause is known: who may grant it, and how to propose a way to pay without granting it.</summary>
internal static class CoachCardOffer
{
    /// <summary>Who found the cause that the offer is for, and when: a reader judges by that whether it still holds.</summary>
    /// <param name="by">Null: nobody who is known.</param>
    /// <param name="on">The day.</param>
    /// <param name="today">The reader's day, by which the day needs a year or not.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="words">The texts.</param>
    public static string FoundBy(string? by, DateOnly on, DateOnly today, Language language, Words words)
    {
        var date = Figures.Date(on, today, language);
        return by is null ? words.Card(language, "coaching.found-on", ("date", date)) : words.Card(language, "coaching.found-by", ("name", by), ("date", date));
    }

    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        var language = input.Language;
        if (input.Advice.Offer is not { } offer)
            yield break;
        yield return CardParts.Heading(words.Card(language, "coaching.offer", ("cause", offer.CauseName)));
        if (input.Request.Account?.CauseOn is { } on)
            yield return CardParts.Subtle(FoundBy(input.Request.CauseBy, on, input.Request.Today, language, words));
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
