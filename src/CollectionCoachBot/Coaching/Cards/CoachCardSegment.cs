using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>Closed until it is needed: who decides at this kind of customer, when to move, and which papers to have.</summary>
internal static class CoachCardSegment
{
    public static IEnumerable<AdaptiveElement> Parts(CoachCardInput input, Words words)
    {
        if (input.Advice.Segment is not { } segment)
            return [];
        var language = input.Language;
        return CardParts.Accordion("segment", CardParts.Subtle(words.Card(language, "coaching.segment", ("segment", segment.Name))), isOpen: false,
        [
            CardParts.Strong(words.Card(language, "coaching.segment-decides")), CardParts.Text(segment.Decides, AdaptiveSpacing.None),
            CardParts.Strong(words.Card(language, "coaching.segment-timing")), CardParts.Text(segment.Timing, AdaptiveSpacing.None),
            CardParts.Strong(words.Card(language, "coaching.segment-papers")),
            .. segment.Papers.Select(paper => CardParts.Text("☐ " + paper, AdaptiveSpacing.None)),
        ]);
    }
}
