using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>The form about who a customer is: whom we speak to, which kind it is, its grade, whether it is a company.</summary>
internal sealed class AboutForm(Words words)
{
    public const string OpenVerb = "customer.about";
    public const string SaveVerb = "customer.about-save";

    public const string Contact = "contact";
    public const string Segment = "segment";
    public const string Grade = "grade";
    public const string Person = "person";
    public const string None = "none";
    public const string Company = "company";
    public const string Natural = "natural";
    public const int LongestContact = 200;

    /// <inheritdoc cref="CycleForm.IdOf"/>
    public static string IdOf(AccountBrief account) => OpaqueId.Of($"{account.CustomerId}/{AboutFacts.Of(account)}");

    /// <param name="about">A customer of the ledger.</param>
    /// <param name="account">Its account as it is now.</param>
    /// <param name="values">What stands in the fields.</param>
    /// <param name="problem">The text of why the last Save was refused; null: it opens.</param>
    /// <param name="language">The reader's.</param>
    public JObject Build(CustomerCase about, AccountBrief account, AboutFacts values, string? problem, Language language)
    {
        string Text(string key) => words.Plain(language, "customers." + key);
        AdaptiveChoiceSetInput Choice(string id, string value, params IEnumerable<(string Value, string Title)> choices) => new()
        {
            Id = id, Label = Text(id), ErrorMessage = Text("problem-choice"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Compact, Value = value,
            Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value })],
        };
        var card = CardParts.Card(language);
        if (problem is not null)
            card.Body.Add(CardParts.Notice(words.Card(language, problem), AdaptiveContainerStyle.Attention));
        card.Body.Add(CardParts.Title(words.Card(language, "customers.about-title", ("customer", Escape.Shorten(about.Name, 40)))));
        card.Body.Add(CardParts.Subtle(words.Card(language, "customers.about-intro")));
        card.Body.Add(new AdaptiveTextInput
        {
            Id = Contact, Label = Text("contact"), ErrorMessage = Text("problem-text"), Placeholder = Text("contact-example"), MaxLength = LongestContact, Value = values.Contact,
        });
        card.Body.Add(Choice(Segment, values.Segment.ToString(), Enum.GetValues<Segment>()
            .Select(segment => (segment.ToString(), CustomerParts.SegmentName(about, segment, language) ?? Text("segment-other")))));
        card.Body.Add(Choice(Grade, values.Grade?.ToString() ?? None, Enum.GetValues<Grade>()
            .Select(grade => (grade.ToString(), words.Plain(language, "preparing.grade", ("grade", grade)))).Prepend((None, Text("grade-none")))));
        card.Body.Add(Choice(Person, values.IsNaturalPerson ? Natural : Company, (Company, Text("is-company")), (Natural, Text("is-person"))));
        card.Body.Add(CardParts.Subtle(words.Card(language, "customers.person-hint")));
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(Text("save"), SaveVerb, about.Reference, ("f", IdOf(account))),
            CardParts.Execute(Text("back"), CustomerPage.CommandName + ".open", about.Reference)));
        return CardParts.ToJson(card);
    }
}
