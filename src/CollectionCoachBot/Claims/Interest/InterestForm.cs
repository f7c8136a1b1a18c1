using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>The form that asks what the contract says of interest.</summary>
internal sealed class InterestForm(Words words)
{
    public const string OpenVerb = "interest.rate";
    public const string SaveVerb = "interest.rate-save";

    public const string Choice = "agreed";
    public const string Percent = "percent";
    public const string Clause = "clause";
    public const string None = "none";
    public const string Unknown = "unknown";
    public const int LongestClause = 60;

    /// <param name="about">A customer of the ledger.</param>
    /// <param name="values">What stands in the fields.</param>
    /// <param name="problem">The text of why the last Save was refused; null: it opens.</param>
    /// <param name="language">The reader's.</param>
    public JObject Build(CustomerCase about, InterestFormValues values, string? problem, Language language)
    {
        string Text(string key) => words.Plain(language, "claims." + key);
        var card = CardParts.Form(
            language, words.Card(language, "claims.rate-title", ("customer", Escape.Shorten(about.Name, 40))), problem is null ? null : words.Card(language, problem));
        card.Body.Add(new AdaptiveChoiceSetInput
        {
            Id = Choice, Label = Text("rate-agreed"), ErrorMessage = Text("rate-choose"), Style = AdaptiveChoiceInputStyle.Compact, Value = values.Choice,
            Choices =
            [
                .. new[] { Unknown, None, nameof(RatePeriod.Day), nameof(RatePeriod.Year) }
                    .Select(choice => new AdaptiveChoice { Title = Text("rate-" + choice.ToLowerInvariant()), Value = choice }),
            ],
        });
        card.Body.Add(new AdaptiveTextInput
        {
            Id = Percent, Label = Text("rate-percent"), ErrorMessage = Text("problem-percent"), Placeholder = Text("rate-percent-example"), MaxLength = 20, Value = values.Percent,
        });
        card.Body.Add(new AdaptiveTextInput
        {
            Id = Clause, Label = Text("rate-clause"), ErrorMessage = Text("problem-clause"), Placeholder = Text("rate-clause-example"), MaxLength = LongestClause, Value = values.Clause,
        });
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(Text("save"), SaveVerb, about.Reference),
            CardParts.Execute(Text("back"), InterestPage.CommandName + ".open", about.Reference)));
        return CardParts.ToJson(card);
    }
}
