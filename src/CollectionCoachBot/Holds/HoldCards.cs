using AdaptiveCards;
using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Holds;

/// <summary>The cards of holds: the form, one hold, the list of those in force.</summary>
internal sealed class HoldCards(Words words)
{
    /// <summary>What a list shows: more are reached by the customer's name.</summary>
    public const int MostRows = 10;

    public JObject Form(HoldForm form, Language language)
    {
        string Text(string key) => words.Plain(language, "holds." + key);
        var values = form.Values;
        var card = CardParts.Form(
            language,
            form.Name is { } name ? words.Card(language, "holds.form-title", ("customer", Escape.Shorten(name, 40))) : words.Card(language, "holds.form-title-which"),
            form.Problem);
        if (form.Targets.Count > 1)
        {
            card.Body.Add(new AdaptiveChoiceSetInput
            {
                Id = "about", Label = Text("about"), ErrorMessage = Text("problem-about"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Compact,
                Placeholder = Text("about-choose"), Value = values.AboutId,
                Choices = [.. form.Targets.Select(target => new AdaptiveChoice { Title = target.Title, Value = target.Id })],
            });
        }

        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = "kind", Label = Text("kind"), ErrorMessage = Text("problem-kind"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Expanded, Value = values.IsDispute ? "dispute" : "pause",
            Choices = [new AdaptiveChoice { Title = Text("kind-pause"), Value = "pause" }, new AdaptiveChoice { Title = Text("kind-dispute"), Value = "dispute" }],
        });
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "reason", Label = Text("reason"), ErrorMessage = Text("problem-reason"), IsRequired = true, IsMultiline = true, MaxLength = HoldCheck.LongestReason,
            Placeholder = Text("reason-hint"), Value = values.Reason,
        });
        card.Body.Add(new AdaptiveDateInput
        {
            Id = "until", Label = Text("until"), ErrorMessage = Text("problem-until"), IsRequired = true, Value = values.UntilOn is { } until ? Figures.IsoDate(until) : null,
            Min = Figures.IsoDate(form.Today.AddDays(1)), Max = Figures.IsoDate(form.Today.AddDays(form.LongestDays)),
        });
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "amount", Label = Text("amount"), ErrorMessage = Text("problem-amount"), MaxLength = 40, Placeholder = Text("amount-hint"), Value = values.Amount,
        });
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "handler", Label = Text("handler"), ErrorMessage = Text("problem-handler"), MaxLength = HoldCheck.LongestName, Value = values.HandledBy,
        });
        card.Actions.Add(form.CustomerId is { } customer
            ? CardParts.Save(Text("save"), HoldSave.ActionVerb, ("f", form.FormId), ("c", customer))
            : CardParts.Save(Text("save"), HoldSave.ActionVerb, ("f", form.FormId)));
        return CardParts.ToJson(card);
    }

    /// <summary>One hold with what it means; where it is over, that it is.</summary>
    /// <param name="view">The hold.</param>
    /// <param name="other">Where it is over: another that still holds the same; null: none does.</param>
    /// <param name="today">The business day.</param>
    /// <param name="language">The reader's.</param>
    public JObject One(HoldView view, HoldView? other, DateOnly today, Language language)
    {
        var isInForce = view.Hold.IsInForce(today);
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, isInForce ? "holds.title" : "holds.title-over", ("customer", Escape.Shorten(view.CustomerName, 40)))));
        card.Body.AddRange(Parts(view, today, language));
        card.Body.Add(CardParts.Text(other is not null
            ? words.Card(language, "holds.then-still", ("what", What(other, language)), ("date", Figures.Date(other.Hold.UntilOn, today, language)), ("reason", Escape.Shorten(other.Hold.Reason, 80)))
            : words.Card(language, !isInForce ? "holds.then-over" : view.Hold.Kind == HoldKind.Dispute ? "holds.then-dispute" : view.Receivable is null ? "holds.then-all" : "holds.then-one")));
        card.Body.Add(CardParts.Buttons(isInForce
            ? [Release(view, language), CardParts.Execute(words.Plain(language, "holds.list-button"), HoldList.ActionVerb)]
            : [CardParts.Submit(words.Plain(language, "holds.again"), ("command", HoldCommand.CommandName), ("c", view.Hold.CustomerId)), CardParts.Execute(words.Plain(language, "holds.list-button"), HoldList.ActionVerb)]));
        return CardParts.ToJson(card);
    }

    /// <summary>The owner is told before a hold ends by itself.</summary>
    public JObject Ending(HoldView view, DateOnly today, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "holds.ending-title", ("customer", Escape.Shorten(view.CustomerName, 40)))));
        card.Body.Add(CardParts.Notice(words.Card(language, "holds.ending", ("date", Figures.Date(view.Hold.UntilOn, today, language)))));
        card.Body.AddRange(Parts(view, today, language));
        card.Body.Add(CardParts.Buttons(
            CardParts.Execute(words.Plain(language, "holds.coach"), CoachStart.ActionVerb, ("c", view.Hold.CustomerId)),
            CardParts.Submit(words.Plain(language, "holds.longer"), ("command", HoldCommand.CommandName), ("c", view.Hold.CustomerId))));
        return CardParts.ToJson(card);
    }

    /// <param name="views">One more than is shown tells that there are more.</param>
    /// <param name="about">The customer whose holds they are; null: everybody's.</param>
    /// <param name="today">The business day.</param>
    /// <param name="language">The reader's.</param>
    public JObject List(IReadOnlyList<HoldView> views, string? about, DateOnly today, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(about is null ? words.Card(language, "holds.list-title") : words.Card(language, "holds.list-title-of", ("customer", Escape.Shorten(about, 40)))));
        if (views.Count == 0)
            card.Body.Add(CardParts.Text(words.Card(language, about is null ? "holds.list-empty" : "holds.none-of")));
        foreach (var view in views.Take(MostRows))
        {
            card.Body.Add(CardParts.Section(
                CardParts.Strong(words.Card(language, "holds.row", ("customer", Escape.Shorten(view.CustomerName, 40)), ("what", What(view, language)))),
                CardParts.Text(words.Card(language, view.Hold.Kind == HoldKind.Dispute ? "holds.row-dispute" : "holds.row-pause",
                    ("date", Figures.Date(view.Hold.UntilOn, today, language)), ("reason", Escape.Shorten(view.Hold.Reason, 80)))),
                CardParts.Buttons(Release(view, language))));
        }

        if (views.Count > MostRows)
            card.Body.Add(CardParts.Subtle(words.Card(language, "holds.list-more")));
        card.Body.Add(CardParts.SmallPrint(words.Card(language, "holds.usage")));
        return CardParts.ToJson(card);
    }

    public JObject NotFound(Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Notice(words.Card(language, "holds.not-found")));
        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Parts(HoldView view, DateOnly today, Language language)
    {
        string Text(string key) => words.Card(language, "holds." + key);
        yield return CardParts.Facts([
            (Text("fact-what"), Escape.Card(What(view, language))),
            (Text("fact-kind"), Text(view.Hold.Kind == HoldKind.Dispute ? "kind-dispute" : "kind-pause")),
            (Text("fact-reason"), Escape.Card(view.Hold.Reason)),
            .. view.Hold.IsInForce(today) ? [(Text("fact-until"), Figures.Date(view.Hold.UntilOn, today, language))] : Array.Empty<(string, string)>(),
            (Text("fact-handler"), Escape.Card(view.Hold.HandledBy)),
            (Text("fact-by"), Escape.Card(view.PlacedBy)),
        ]);
    }

    /// <summary>Plain text: all that they owe, an invoice, or a part of one.</summary>
    private string What(HoldView view, Language language) => view.Receivable is not { } receivable
        ? words.Plain(language, "holds.what-all")
        : words.Plain(language, view.Hold.Amount is null ? "holds.what-invoice" : "holds.what-part",
            ("invoice", Escape.Shorten(receivable.InvoiceNumber, 30)), ("amount", Figures.Money(view.Hold.Amount ?? receivable.Open, receivable.Currency, language)));

    private AdaptiveExecuteAction Release(HoldView view, Language language) =>
        CardParts.Execute(words.Plain(language, "holds.release"), HoldRelease.ActionVerb, ("h", view.Hold.Id));
}
