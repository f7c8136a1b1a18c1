using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>The form about the contract's law, the same that a coaching asks, with the way back to the interest card.</summary>
internal sealed class ContractForm(LawCards law, Words words)
{
    public const string OpenVerb = "interest.contract";
    public const string SaveVerb = "interest.contract-save";

    public JObject Build(CustomerCase about, AccountBrief account, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.AddRange(law.Questions(account, language));
        card.Body.Add(CardParts.Buttons(
            CardParts.Save(words.Plain(language, "claims.save"), SaveVerb, about.Reference),
            CardParts.Execute(words.Plain(language, "claims.back"), InterestPage.CommandName + ".open", about.Reference)));
        return CardParts.ToJson(card);
    }
}
