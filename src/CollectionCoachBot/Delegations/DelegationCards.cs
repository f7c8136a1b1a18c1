using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delegations;

/// <summary>The cards of substitution: the form, and who stands in for whom.</summary>
internal sealed class DelegationCards(Words words)
{
    public const int MostRows = 10;

    /// <param name="away">Who is away.</param>
    /// <param name="isOwn">Whether that is the reader.</param>
    /// <param name="candidates">Who may stand in; the one that is chosen first.</param>
    /// <param name="until">The day that was typed.</param>
    /// <param name="today">The business day.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="problem">Why the last Save was refused, a text behind <c>delegations.problem-</c>; null: it wasn't.</param>
    public JObject Form(Person away, bool isOwn, IReadOnlyList<Person> candidates, DateOnly? until, DateOnly today, Language language, string? problem = null)
    {
        string Text(string key) => words.Plain(language, "delegations." + key);
        var card = CardParts.Form(
            language,
            isOwn ? words.Card(language, "delegations.form-title") : words.Card(language, "delegations.form-title-of", ("name", away.Name)),
            problem is null ? null : words.Card(language, "delegations.problem-" + problem));
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = "who", Label = Text("who"), ErrorMessage = Text("problem-who"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Compact, Placeholder = Text("who-choose"),
            Value = candidates.Count == 1 ? candidates[0].Id : null, Choices = [.. candidates.Select(person => new AdaptiveChoice { Title = TitleOf(person), Value = person.Id })],
        });
        card.Body.Add(new AdaptiveDateInput
        {
            Id = "until", Label = Text("until"), ErrorMessage = Text("problem-until"), IsRequired = true, Value = until is { } day ? Figures.IsoDate(day) : null,
            Min = Figures.IsoDate(today.AddDays(1)), Max = Figures.IsoDate(today.AddDays(DelegationDesk.LongestDays)),
        });
        card.Actions.Add(CardParts.Save(Text("save"), DelegationSave.ActionVerb, ("w", away.Id)));
        return CardParts.ToJson(card);
    }

    /// <param name="views">Those in force that the reader may see; one more than is shown tells that there are more.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="today">The business day.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="notice">A text behind <c>delegations.</c> for the line on top; null: none.</param>
    public JObject Overview(IReadOnlyList<DelegationView> views, Person reader, DateOnly today, Language language, string? notice = null)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "delegations.title")));
        if (notice is not null)
            card.Body.Add(CardParts.Notice(words.Card(language, "delegations." + notice), notice == "not-found" ? AdaptiveContainerStyle.Warning : AdaptiveContainerStyle.Good));
        if (views.Count == 0 && notice is (null or "not-found"))
            card.Body.Add(CardParts.Text(words.Card(language, "delegations.none")));
        foreach (var view in views.Take(MostRows))
            card.Body.Add(CardParts.Section(CardParts.Text(Line(view, reader, today, language)), CardParts.Buttons(End(view, language))));
        if (views.Count > MostRows)
            card.Body.Add(CardParts.Subtle(words.Card(language, "delegations.more")));
        card.Body.Add(CardParts.SmallPrint(words.Card(language, "delegations.usage")));
        return CardParts.ToJson(card);
    }

    /// <summary>What the substitute is told.</summary>
    public JObject Told(DelegationView view, DateOnly today, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "delegations.told-title", ("name", view.Away.Name))));
        card.Body.Add(CardParts.Text(words.Card(language, "delegations.told", ("name", view.Away.Name), ("date", Figures.Date(view.Delegation.UntilOn, today, language)))));
        card.Body.Add(CardParts.Buttons(End(view, language)));
        return CardParts.ToJson(card);
    }

    private string Line(DelegationView view, Person reader, DateOnly today, Language language) => words.Card(
        language,
        view.Away.Id == reader.Id ? "delegations.line-mine" : view.Substitute.Id == reader.Id ? "delegations.line-for" : "delegations.line",
        ("away", view.Away.Name), ("substitute", view.Substitute.Name), ("date", Figures.Date(view.Delegation.UntilOn, today, language)));

    private AdaptiveExecuteAction End(DelegationView view, Language language) =>
        CardParts.Execute(words.Plain(language, "delegations.end"), DelegationEnd.ActionVerb, ("d", view.Delegation.Id));

    /// <summary>Names may be alike: the address tells them apart.</summary>
    private static string TitleOf(Person person) =>
        Escape.Plain((person.Upn ?? person.Email) is { } address ? $"{Escape.Shorten(person.Name, 40)} · {Escape.Shorten(address, 60)}" : Escape.Shorten(person.Name, 60));
}
