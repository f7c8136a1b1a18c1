using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>The card of what may not have arrived: what, to whom, since when, why, and what to do about it.</summary>
internal sealed class UndeliveredCard(UndeliveredDesk desk, UndeliveredText texts, Words words, IOptions<ReceivablesOptions> options, TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <param name="language">The reader's.</param>
    /// <param name="notice">A text behind <c>delivery.</c> for the line on top; null: none.</param>
    /// <param name="isGood">Whether that line says that something was done.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    public async Task<JObject> BuildAsync(Language language, string? notice, bool isGood, CancellationToken cancellationToken)
    {
        var page = await desk.PageAsync(cancellationToken);
        var card = CardParts.Card(language);
        if (notice is not null)
            card.Body.Add(CardParts.Notice(words.Card(language, "delivery." + notice), isGood ? AdaptiveContainerStyle.Good : AdaptiveContainerStyle.Warning));
        card.Body.Add(CardParts.Title(words.Card(language, "delivery.title")));
        if (page.Count == 0)
            card.Body.Add(CardParts.Text(words.Card(language, "delivery.none")));
        else
            card.Body.Add(CardParts.Subtle(words.Card(language, "delivery.how")));
        foreach (var message in page.Messages)
            card.Body.Add(Row(message, language));
        if (page.Count > page.Messages.Count)
            card.Body.Add(CardParts.SmallPrint(words.Card(language, "delivery.more", ("count", page.Count - page.Messages.Count))));
        return CardParts.ToJson(card);
    }

    private AdaptiveContainer Row(UndeliveredMessage message, Language language)
    {
        var row = message.Row;
        var section = CardParts.Section(
            CardParts.Strong(words.Card(language, "delivery.row", ("kind", texts.Kind(row, language)), ("to", Escape.Shorten(texts.To(message, language), 60)))),
            CardParts.Text(texts.Why(row, language)),
            CardParts.Subtle(Figures.Moment(row.StateAt, clock.GetUtcNow(), _zone, language)),
            CardParts.Buttons(
                CardParts.Execute(words.Plain(language, "delivery.send-again"), UndeliveredActions.SendAgainVerb, ("d", row.Id), ("a", message.AfterId)),
                CardParts.Execute(words.Plain(language, "delivery.leave"), UndeliveredActions.LeaveVerb, ("d", row.Id), ("a", message.AfterId))));
        section.Separator = true;
        return section;
    }
}
