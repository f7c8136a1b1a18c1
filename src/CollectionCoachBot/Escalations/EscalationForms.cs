using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Escalations;

/// <summary>The small cards before there is an escalation: which customer, and why.</summary>
internal sealed class EscalationForms(Words words)
{
    public const int MostChoices = 5;

    /// <summary>A short list to pick the customer from; the reason waits in the request.</summary>
    public JObject Pick(string asked, IReadOnlyList<CustomerHit> hits, string requestId, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "escalations.pick-title")));
        card.Body.Add(CardParts.Text(words.Card(language, "escalations.pick-some", ("text", Escape.Shorten(asked, 60)))));

        // One below the other: names are long, and a phone cuts off what stands beside.
        foreach (var hit in hits.Take(MostChoices))
        {
            card.Body.Add(CardParts.Buttons(CardParts.Execute(
                Escape.Plain($"{Escape.Shorten(hit.Name, 40)}{(hit.Alias is { } alias ? $" ({Escape.Shorten(alias, 30)})" : "")} · {Escape.Shorten(hit.Code, 20)}"), "escalation.pick", ("r", requestId), ("c", hit.CustomerId))));
        }

        return CardParts.ToJson(card);
    }

    /// <summary>Asks for the reason: what a button can't say.</summary>
    /// <param name="customer">Whom it is about.</param>
    /// <param name="customerId">Their id.</param>
    /// <param name="formId">Of the form.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="notice">Card text on top; null: nothing to say.</param>
    /// <param name="written">What was written already.</param>
    public JObject Reason(string customer, string customerId, string formId, Language language, string? notice = null, string? written = null)
    {
        var card = CardParts.Card(language);
        if (notice is not null)
            card.Body.Add(CardParts.Notice(notice));
        card.Body.Add(CardParts.Title(words.Card(language, "escalations.reason-title", ("customer", customer))));
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "reason",
            Label = words.Plain(language, "escalations.reason-label"),
            Placeholder = words.Plain(language, "escalations.reason-placeholder"),
            ErrorMessage = words.Plain(language, "escalations.reason-error"),
            IsRequired = true,
            IsMultiline = true,
            MaxLength = EscalationText.LongestReason,
            Value = written,
        });
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(words.Plain(language, "escalations.reason-send"), "escalation.open", ("c", customerId), ("f", formId))));
        return CardParts.ToJson(card);
    }

    /// <summary>What a small card becomes once it has done its work.</summary>
    public JObject Finished(string customer, EscalationOpening how, Language language)
    {
        var card = CardParts.Card(language);
        var key = how switch
        {
            EscalationOpening.New => "escalations.picked",
            EscalationOpening.ShownAgain => "escalations.picked-existing",
            _ => "escalations.picked-before",
        };
        card.Body.Add(CardParts.Notice(words.Card(language, key, ("customer", customer)), AdaptiveContainerStyle.Good));
        return CardParts.ToJson(card);
    }
}
