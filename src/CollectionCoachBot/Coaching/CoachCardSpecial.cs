using System.Globalization;
using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching;

/// <summary>A special case on the coach card: its steps beside the call, or in place of it where nobody calls any more.</summary>
internal static class CoachCardSpecial
{
    public static IEnumerable<AdaptiveElement> Steps(CoachCardInput input, Words words)
    {
        if (input.Advice.Special is not { } special)
            return [];
        var title = words.Card(input.Language, "coaching.special-of", ("name", special.Name));
        return CardParts.Accordion("special", CardParts.Strong(title), isOpen: false, [.. Numbered(special), .. ChosenBy(input, words)]);
    }

    public static IEnumerable<AdaptiveElement> InPlaceOfTheCall(CoachCardInput input, Words words)
    {
        var special = input.Advice.Special!;
        var log = CardParts.Execute(words.Plain(input.Language, "coaching.log"), "log.open", ("s", input.SessionId));
        log.Style = "positive";
        return
        [
            CardParts.Notice(words.Card(input.Language, "coaching.special-stop"), AdaptiveContainerStyle.Attention),
            CardParts.Heading(words.Card(input.Language, "coaching.special-of", ("name", special.Name))),
            .. Numbered(special),
            .. ChosenBy(input, words),
            CardParts.Buttons(log),
            .. CoachCardHard.Limits(input, words),
            CoachCardHard.Foot(input, words),
        ];
    }

    private static IEnumerable<AdaptiveElement> Numbered(SpecialAdvice special) =>
        special.Steps.Select((step, i) => CardParts.Text(string.Create(CultureInfo.InvariantCulture, $"{i + 1}） {step}")));

    private static IEnumerable<AdaptiveElement> ChosenBy(CoachCardInput input, Words words)
    {
        if (input.Request.Special is { By: { } by, On: { } on })
            yield return CardParts.Subtle(words.Card(input.Language, "coaching.special-by", ("name", by), ("date", Figures.Date(on, input.Request.Today, input.Language))));
    }
}
