using System.Globalization;
using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Summaries;

/// <summary>The roll rates, one tap away: what moved on to a later stage within 30 days.</summary>
internal sealed class SummaryRollsPart(Words words)
{
    /// <summary>Nothing where the ledger isn't known that long, is too old, or nothing was there to move.</summary>
    public IEnumerable<AdaptiveElement> Of(SummaryContent content, Language language)
    {
        if (content.IsStale || content.Movement.Rolls is not { Count: > 0 } rolls)
            return [];
        var order = content.Figures.Currencies.Select(figures => figures.Currency).ToList();
        var several = rolls.Select(rate => rate.Currency).Distinct().Count() > 1;
        var facts = rolls.OrderBy(rate => order.IndexOf(rate.Currency) is var at and >= 0 ? at : order.Count).ThenBy(rate => rate.Currency, StringComparer.Ordinal).ThenBy(rate => rate.From)
            .Select(rate => ($"{(several ? rate.Currency + " " : "")}{rate.From.Code()}→{rate.To.Code()}", Rate(rate, language)));
        var parts = CardParts.Accordion(
            "rolls", CardParts.Strong(words.Card(language, "summaries.rolls", ("days", RollRate.Days))), isOpen: false,
            [CardParts.Facts(facts), CardParts.Subtle(words.Card(language, "summaries.rolls-how", ("days", RollRate.Days)))]).ToList();

        // It stands under the last account's buttons and belongs to none.
        (parts[0].Separator, parts[0].Spacing) = (true, AdaptiveSpacing.Medium);
        return parts;
    }

    private string Rate(RollRate rate, Language language) => rate.Share is { } share
        ? words.Card(
            language, "summaries.roll-share", ("share", Math.Round(share * 100m, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)),
            ("moved", Figures.Money(rate.MovedAmount, rate.Currency, language)), ("amount", Figures.Money(rate.Amount, rate.Currency, language)))
        : words.Card(language, "summaries.roll-count", ("moved", rate.Moved), ("count", rate.Count));
}
