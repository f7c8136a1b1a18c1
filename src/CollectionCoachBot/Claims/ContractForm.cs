using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>The form about the contract's law, the same that a coaching asks, with the way back to the page that it was opened from.</summary>
internal sealed class ContractForm(LawCards law, Words words)
{
    /// <param name="command">Of the page from which it opens.</param>
    public static string OpenVerb(string command) => command + ".contract";

    /// <inheritdoc cref="OpenVerb"/>
    public static string SaveVerb(string command) => command + ".contract-save";

    public JObject Build(CasePage page, CustomerCase about, AccountBrief account, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.AddRange(law.Questions(account, language));
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(words.Plain(language, "claims.save"), SaveVerb(page.Command), about.Reference),
            CardParts.Execute(words.Plain(language, "claims.back"), page.Verb, about.Reference)));
        return CardParts.ToJson(card);
    }
}
