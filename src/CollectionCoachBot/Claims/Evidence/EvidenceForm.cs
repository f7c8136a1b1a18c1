using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>The form that logs something provable: what, of which day, about which invoice.</summary>
internal sealed class EvidenceForm(Words words)
{
    public const string OpenVerb = "evidence.log";
    public const string SaveVerb = "evidence.save";

    public const string Kind = "kind";
    public const string Day = "day";
    public const string Invoice = "invoice";
    public const string All = "all";

    /// <summary>More invoices than one picks from on a phone; the others are reached by "evidence" and the invoice's number.</summary>
    private const int MostInvoices = 30;

    /// <param name="about">A customer of the ledger.</param>
    /// <param name="invoices">Its open invoices.</param>
    /// <param name="values">What stands in the fields.</param>
    /// <param name="formId">Made with the card: what it writes is written once.</param>
    /// <param name="problem">The text of why the last Save was refused; null: it opens.</param>
    /// <param name="language">The reader's.</param>
    public JObject Build(CustomerCase about, IReadOnlyList<string> invoices, EvidenceFormValues values, string formId, string? problem, Language language)
    {
        string Text(string key) => words.Plain(language, "claims." + key);
        var card = CardParts.Form(
            language, words.Card(language, "claims.log-title", ("customer", Escape.Shorten(about.Name, 40))), problem is null ? null : words.Card(language, problem));
        card.Body.Add(CardParts.Subtle(words.Card(language, "claims.log-intro")));
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = Kind, Label = Text("log-kind"), ErrorMessage = Text("problem-kind"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Compact, Value = values.Kind?.ToString(),
            Choices = [.. Enum.GetValues<EvidenceKind>().Select(kind => new AdaptiveChoice { Title = Text("kind-" + TextKeys.Of(kind)), Value = kind.ToString() })],
        });
        card.Body.Add(new AdaptiveDateInput
        {
            Id = Day, Label = Text("log-day"), ErrorMessage = Text("problem-day"), IsRequired = true, Value = values.Day is { } day ? Figures.IsoDate(day) : null, Max = Figures.IsoDate(about.Today),
        });
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = Invoice, Label = Text("log-invoice"), ErrorMessage = Text("problem-invoice"), IsRequired = true, Style = AdaptiveChoiceInputStyle.Compact,
            Value = values.Invoice is { } chosen ? ShowInvoice.KeyOf(chosen) : All,
            Choices =
            [
                new AdaptiveChoice { Title = Text("log-all"), Value = All },
                .. invoices.OrderByDescending(invoice => invoice == values.Invoice).Take(MostInvoices)
                    .Select(invoice => new AdaptiveChoice { Title = Title(invoice), Value = ShowInvoice.KeyOf(invoice) }),
            ],
        });
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(Text("save"), SaveVerb, about.Reference, ("f", formId)),
            CardParts.Execute(Text("back"), EvidencePage.CommandName + ".open", about.Reference)));
        return CardParts.ToJson(card);
    }

    /// <summary>
    /// Some clients read markdown in a choice, others would show the backslashes that escape it: a zero-width space breaks what would become a link or bold.
    /// </summary>
    private static string Title(string invoice) => Escape.Shorten(
        Escape.Plain(invoice).Replace("](", "]\u200B(", StringComparison.Ordinal).Replace("://", ":\u200B//", StringComparison.Ordinal).Replace("**", "*\u200B*", StringComparison.Ordinal), 40);
}
