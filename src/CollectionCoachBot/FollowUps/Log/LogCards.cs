using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>The form on which a contact is logged, and the card that says what was stored.</summary>
internal sealed class LogCards(Words words, StageLines stages, IOptions<FollowUpOptions> options)
{
    private static readonly Outcome[] Order =
    [
        Outcome.Promised, Outcome.NoAnswer, Outcome.WaitingForApproval, Outcome.PapersMissing, Outcome.SaysPaid, Outcome.PartPaid, Outcome.Paid,
        Outcome.Disputed, Outcome.Refused, Outcome.WrongContact, Outcome.Insolvent, Outcome.Other,
    ];

    public JObject Form(LogForm form, Language language)
    {
        string Text(string key) => words.Plain(language, "follow-ups." + key);
        var (topic, values) = (form.Topic, form.Values);
        var card = CardParts.Form(language, words.Card(language, "follow-ups.log-title", ("customer", topic.Name)), form.Problem);
        card.Body.Add(CardParts.Subtle(stages.Of(topic.Stage, topic.Main, language)));
        if (form.NoAnswerText is { } leave)
        {
            card.Body.Add(CardParts.Heading(Text("no-answer-leave")));
            card.Body.Add(CardParts.Quote(Escape.Card(leave)));
        }

        if (form.IsNoAnswer && NeedsOtherChannel(topic))
            card.Body.Add(CardParts.Notice(words.Card(language, "follow-ups.other-channel", ("count", topic.History.NoAnswersInARow + 1))));
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = "outcome", Label = Text("outcome"), ErrorMessage = Text("problem-outcome"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Compact,
            Placeholder = Text("outcome-choose"), Value = values.Outcome?.ToString(), Choices = [.. Order.Select(outcome => new AdaptiveChoice { Title = Text(OutcomeKey(outcome)), Value = outcome.ToString() })],
        });
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "amount", Label = words.Plain(language, "follow-ups.amount", ("currency", topic.Currency)), ErrorMessage = Text("problem-amount"), Value = values.Amount, MaxLength = 40,
            Placeholder = Text("amount-example"),
        });
        card.Body.Add(Date("promised", Text("promised-for"), Text("problem-promise-date"), values.PromisedFor, topic.Today));
        card.Body.Add(Date("next", Text("next"), Text("problem-next"), values.Next, topic.Today));
        card.Body.Add(new AdaptiveTextInput
        {
            Id = "note", Label = Text("note"), ErrorMessage = words.Plain(language, "follow-ups.problem-note", ("figure", LogRules.LongestNote)), Value = values.Note, IsMultiline = true,
            MaxLength = LogRules.LongestNote, Placeholder = Text("note-hint"),
        });
        var next = values.Next ?? topic.Today;
        if (CalendarNote.Of(topic.Calendar.Basis(next), next.Year, words, language) is { } note)
            card.Body.Add(CardParts.SmallPrint(note));
        card.Actions.Add(CardParts.Save(Text("save"), LogSave.ActionVerb, Ids(form)));
        if (form.ListBefore is { } before)
            card.Actions.Add(CardParts.Execute(Text("log-back"), IWorklistCards.ShowVerb, ("w", before)));
        return CardParts.ToJson(card);
    }

    /// <param name="saved">What was stored.</param>
    /// <param name="name">The customer.</param>
    /// <param name="today">The business day.</param>
    /// <param name="confirmation">What to write to the customer after a promise; plain text.</param>
    /// <param name="language">The reader's.</param>
    public JObject Saved(SavedLog saved, string name, DateOnly today, string? confirmation, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "follow-ups.saved-title", ("customer", name))));
        card.Body.AddRange(Stored(saved, today, language));
        card.Body.AddRange(Confirmation(confirmation, language));
        card.Actions.Add(CardParts.Execute(words.Plain(language, "follow-ups.my-list"), List.FollowUpActions.ListVerb));
        return CardParts.ToJson(card);
    }

    /// <summary>The same on top of the list from which the call was logged.</summary>
    /// <inheritdoc cref="Saved"/>
    public IEnumerable<AdaptiveElement> SavedOnTop(SavedLog saved, string name, DateOnly today, string? confirmation, Language language) =>
    [
        new AdaptiveContainer
        {
            Items = [CardParts.Strong(words.Card(language, "follow-ups.saved-title", ("customer", name))), .. Stored(saved, today, language)],
            Style = AdaptiveContainerStyle.Good,
        },
        .. Confirmation(confirmation, language),
    ];

    private IEnumerable<AdaptiveElement> Stored(SavedLog saved, DateOnly today, Language language)
    {
        string Text(string key) => words.Plain(language, "follow-ups." + key);
        var facts = new List<(string, string)> { (Text("outcome"), Text(OutcomeKey(saved.Log.Outcome))) };
        if (saved.Promise is { } promise)
            facts.Add((Text("promise"), words.Card(language, "follow-ups.promise-of", ("amount", Figures.Money(promise.Amount, promise.Currency, language)), ("date", Figures.Date(promise.PayOn, today, language)))));
        if (saved.Log.Note is { } note)
            facts.Add((Text("note"), Escape.Card(Escape.Shorten(note, 200))));
        facts.Add((Text("next"), saved.Next is { } next ? Figures.Date(next.DueOn, today, language) : Text(saved.Log.Outcome == Outcome.Insolvent ? "next-legal" : "next-none")));
        yield return CardParts.Facts(facts);
        if (saved.NextMoved)
            yield return CardParts.Notice(words.Card(language, "follow-ups.next-moved"), AdaptiveContainerStyle.Accent);
        foreach (var line in WhatHappens(saved, today))
            yield return CardParts.Text(words.Card(language, "follow-ups." + line));
    }

    private IEnumerable<AdaptiveElement> Confirmation(string? confirmation, Language language)
    {
        if (confirmation is null)
            yield break;
        yield return CardParts.Heading(words.Plain(language, "follow-ups.confirmation"));
        yield return CardParts.Quote(Escape.Card(confirmation));
    }

    public string OutcomeOf(Outcome outcome, Language language) => words.Plain(language, "follow-ups." + OutcomeKey(outcome));

    private bool NeedsOtherChannel(LogTopic topic) => topic.History.NoAnswersInARow + 1 >= options.Value.NoAnswersBeforeOtherChannel;

    private static IEnumerable<string> WhatHappens(SavedLog saved, DateOnly today)
    {
        if (saved.Done > 0)
            yield return "then-done";
        if (saved.Promise?.CustomerId is not null)
            yield return "then-promise";
        if (saved.Log.Outcome == Outcome.SaysPaid)
            yield return "then-says-paid";
        if (saved.Log.Outcome == Outcome.Refused)
            yield return "then-refused";
        if (saved.Log.Outcome == Outcome.Disputed)
            yield return "then-disputed";
        if (saved.Log.Outcome == Outcome.PapersMissing)
            yield return "then-papers";
        if (saved.Next is not null)
            yield return saved.Next.DueOn <= today ? "then-remind-today" : "then-remind";
    }

    private static string OutcomeKey(Outcome outcome) => "outcome-" + TextKeys.Of(outcome);

    private static AdaptiveDateInput Date(string id, string label, string error, DateOnly? value, DateOnly today) => new()
    {
        Id = id, Label = label, ErrorMessage = error, Value = value is { } date ? Figures.IsoDate(date) : null, Min = Figures.IsoDate(today), Max = Figures.IsoDate(today.AddYears(1)),
    };

    /// <summary>f: the form; s or c: which call; n: the form was opened since nobody answered; w: the page of the worklist that it came from.</summary>
    private static (string, string)[] Ids(LogForm form) =>
    [
        ("f", form.FormId),
        form.Topic.SessionId is { } session ? ("s", session) : ("c", form.Topic.CustomerId!),
        .. form.IsNoAnswer ? [("n", form.FormId)] : Array.Empty<(string, string)>(),
        .. form.ListBefore is { } before ? [("w", before)] : Array.Empty<(string, string)>(),
    ];
}
