using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>The form that asks on which days of the month a customer works through payments, and who signs.</summary>
internal sealed class CycleForm(Words words)
{
    public const string OpenVerb = "customer.cycle";
    public const string SaveVerb = "customer.cycle-save";

    public const string Statement = "statement";
    public const string Invoice = "cutoff";
    public const string Plan = "plan";
    public const string Pay = "pay";
    public const string Signer = "signer";
    public const int LongestDay = 20;
    public const int LongestSigner = 60;

    /// <summary>What stood when a form was built: a press after it has changed overwrites nothing.</summary>
    public static string IdOf(AccountBrief account) => OpaqueId.Of($"{account.CustomerId}/{account.Cycle}");

    /// <param name="about">A customer of the ledger.</param>
    /// <param name="account">Its account as it is now.</param>
    /// <param name="values">What stands in the fields.</param>
    /// <param name="problem">The text of why the last Save was refused; null: it opens.</param>
    /// <param name="language">The reader's.</param>
    public JObject Build(CustomerCase about, AccountBrief account, CycleFormValues values, string? problem, Language language)
    {
        string Text(string key) => words.Plain(language, "customers." + key);
        AdaptiveTextInput Day(string id, string? value) => new()
        {
            Id = id, Label = Text("cycle-" + id), ErrorMessage = Text("problem-day"), Placeholder = Text("cycle-example"), MaxLength = LongestDay, Value = value,
        };
        var card = CardParts.Card(language);
        if (problem is not null)
            card.Body.Add(CardParts.Notice(words.Card(language, problem), AdaptiveContainerStyle.Attention));
        card.Body.Add(CardParts.Title(words.Card(language, "customers.cycle-title", ("customer", Escape.Shorten(about.Name, 40)))));
        card.Body.Add(CardParts.Subtle(words.Card(language, "customers.cycle-intro")));
        card.Body.AddRange([Day(Statement, values.Statement), Day(Invoice, values.Invoice), Day(Plan, values.Plan), Day(Pay, values.Pay)]);
        card.Body.Add(new AdaptiveTextInput
        {
            Id = Signer, Label = Text("cycle-signer"), ErrorMessage = Text("problem-text"), Placeholder = Text("cycle-signer-example"), MaxLength = LongestSigner, Value = values.Signer,
        });
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(Text("save"), SaveVerb, about.Reference, ("f", IdOf(account))),
            CardParts.Execute(Text("back"), CustomerPage.CommandName + ".open", about.Reference)));
        return CardParts.ToJson(card);
    }
}
