using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>A special case on the coach card: its steps beside the call, or in place of it where nobody calls any more.</summary>
internal static class CoachCardSpecial
{
    public static IEnumerable<AdaptiveElement> Steps(CoachCardInput input, Words words)
    {
        if (input.Advice.Special is not { } special)
            return [];
        var title = words.Card(input.Language, "coaching.special-of", ("name", special.Name));
        return CardParts.Accordion("special", CardParts.Strong(title), isOpen: false, [.. CardParts.Numbered(special.Steps), .. ChosenBy(input, words)]);
    }

    public static IEnumerable<AdaptiveElement> InPlaceOfTheCall(CoachCardInput input, Words words)
    {
        var special = input.Advice.Special!;
        var log = CardParts.Execute(words.Plain(input.Language, "coaching.log"), "log.open", ("s", input.SessionId));
        log.Style = "positive";
        return
        [
            .. NoCall(special, input.Language, words),
            .. ChosenBy(input, words),
            CardParts.Buttons(log),
            .. CoachCardHard.Donts(input, words),
            CoachCardHard.Foot(input, words),
        ];
    }

    /// <summary>On every card of a customer whom nobody calls any more: that it is so, what to do instead, and who decides.</summary>
    public static IEnumerable<AdaptiveElement> NoCall(SpecialAdvice special, Language language, Words words) =>
    [
        CardParts.Notice(words.Card(language, "coaching.special-stop"), AdaptiveContainerStyle.Attention),
        CardParts.Heading(words.Card(language, "coaching.special-of", ("name", special.Name))),
        .. CardParts.Numbered(special.Steps),
        CardParts.Strong(words.Card(language, "coaching.special-decides")),
        CardParts.Text(special.Decides, AdaptiveSpacing.None),
    ];

    private static IEnumerable<AdaptiveElement> ChosenBy(CoachCardInput input, Words words)
    {
        if (input.Request.Special is { By: { } by, On: { } on })
            yield return CardParts.Subtle(words.Card(input.Language, "coaching.special-by", ("name", by), ("date", Figures.Date(on, input.Request.Today, input.Language))));
    }
}
