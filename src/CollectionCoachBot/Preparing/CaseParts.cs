using AdaptiveCards;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Holds;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing;

/// <summary>What every page has: which customer it is, what is due, what to watch out for, and the way to the other pages.</summary>
internal sealed class CaseParts(Words words)
{
    /// <summary>Beside the coach's button: five in a row are wider than a phone. Of a customer that isn't listed there are no invoices to count.</summary>
    private const string Interest = "interest";

    private const string Customer = "customer";

    private static readonly string[] Pages = ["prepare", "why", "letter", "plan"];

    /// <param name="title">The text of the title, with {customer}.</param>
    /// <param name="about">The customer.</param>
    /// <param name="language">The reader's.</param>
    public IEnumerable<AdaptiveElement> Head(string title, CustomerCase about, Language language)
    {
        yield return CardParts.Title(words.Card(language, title, ("customer", Escape.Shorten(about.Name, 40))));
        foreach (var line in Amounts(about, language))
            yield return CardParts.Text(line);
        if (about.Account?.AsOf is { } asOf)
            yield return CardParts.Subtle(words.Card(language, "coaching.as-of", ("date", Figures.IsoDate(asOf))));
        if (about.Account is { } account && HoldLines.Of(account, language, words) is { } hold)
            yield return CardParts.Notice("⚠ " + hold, AdaptiveContainerStyle.Attention);
        if (about.Kind == CallKind.Dispute)
            yield return CardParts.Notice("⚠ " + words.Card(language, "coaching.warn-dispute"), AdaptiveContainerStyle.Attention);
        else if (about.Kind == CallKind.Acceptance)
            yield return CardParts.Notice("⚠ " + words.Card(language, "coaching.warn-acceptance"), AdaptiveContainerStyle.Attention);
    }

    /// <summary>The way to the coach and to the other pages of this customer.</summary>
    public IEnumerable<AdaptiveElement> Foot(Turn turn, CustomerCase about, string command)
    {
        if (about.Account is { } account)
        {
            var title = words.Plain(turn.Language, "preparing.to-coach");
            AdaptiveAction coach = turn.Kind == ConversationKind.Personal
                ? CardParts.Submit(title, ("command", CoachCommand.CommandName), ("c", account.CustomerId))
                : CardParts.Execute(title, CoachStart.ActionVerb, ("c", account.CustomerId));
            yield return CardParts.Buttons(
                command == Interest ? [coach] : [coach, CardParts.Execute(words.Plain(turn.Language, "preparing.to-interest"), Interest + ".open", about.Reference)]);
        }

        yield return CardParts.Buttons(Pages.Where(page => page != command)
            .Select(page => CardParts.Execute(words.Plain(turn.Language, "preparing.to-" + page), page + ".open", about.Reference)));
    }

    /// <summary>The way to put the customer on hold, and to what is known of them; nothing where the ledger doesn't have them.</summary>
    public IEnumerable<AdaptiveElement> Account(CustomerCase about, string command, Language language)
    {
        if (about.Account is not { } account)
            yield break;
        var hold = CardParts.Submit(words.Plain(language, "preparing.to-hold"), ("command", HoldCommand.CommandName), ("c", account.CustomerId));
        yield return CardParts.Buttons(
            command == Customer ? [hold] : [hold, CardParts.Execute(words.Plain(language, "preparing.to-customer"), Customer + ".open", about.Reference)]);
    }

    /// <summary>"M2 · CNY 380,000.00 · 3 invoices, oldest due Thu, Oct 1", a currency after the other.</summary>
    private IEnumerable<string> Amounts(CustomerCase about, Language language)
    {
        if (about.Account is not { } account)
            return [words.Card(language, "preparing.unlisted", ("stage", about.Stage.Code()))];
        if (about.HasNothingOpen)
            return [words.Card(language, "preparing.nothing-open")];
        var due = CallAmounts.Of(account, about.Stage, about.Kind);
        return due.Count == 0
            ? [about.Stage.Code()]
            : due.Select(part => words.Card(language, part.Count == 1 ? "preparing.amount-one" : "preparing.amount-many",
                ("stage", about.Stage.Code()), ("amount", Figures.Money(part.Amount, part.Balance.Currency, language)), ("count", part.Count),
                ("date", Figures.Date(part.DueOn, account.Today, language))));
    }
}
