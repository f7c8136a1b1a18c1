using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary><c>customer/客户 customer</c>: what is known of a customer, each with where it is from.</summary>
internal sealed class CustomerPage(CustomerFiles files, CustomerParts customers, CaseParts parts, Words words) : CasePage
{
    public const string CommandName = "customer";

    public override string Command => CommandName;

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("customers.title", about, turn.Language));
        if (about.Account is { } account)
            card.Body.AddRange(customers.Of(about, account, await files.OfAsync(account, cancellationToken), turn.Language));
        else
            card.Body.Add(CardParts.Text(words.Card(turn.Language, "customers.not-in-ledger")));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        card.Body.AddRange(parts.Account(about, Command, turn.Language));
        return CardParts.ToJson(card);
    }
}
