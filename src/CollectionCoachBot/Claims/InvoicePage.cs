using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>
/// A page about a customer's claims that may be asked for by an invoice's number too. It is for our own people, and says so: no text to a customer, spoken
/// or written, takes anything from it.
/// </summary>
internal abstract class InvoicePage(CaseParts parts, Words words) : CasePage
{
    /// <summary>The verb of a button that shows one invoice of a customer. Data: c the customer, i the invoice.</summary>
    public string InvoiceVerb => Command + ".invoice";

    public override Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken) => BuildAsync(turn, about, cancellationToken);

    /// <param name="turn">Who asks, where.</param>
    /// <param name="about">The customer, within the asker's scope.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    /// <param name="invoice">Only this invoice; null: all that is past due.</param>
    public async Task<JObject> BuildAsync(Turn turn, CustomerCase about, CancellationToken cancellationToken, string? invoice = null)
    {
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head($"claims.{Command}-title", about, turn.Language));
        card.Body.Add(CardParts.Notice(words.Card(turn.Language, $"claims.{Command}-internal"), AdaptiveContainerStyle.Accent));
        if (WhyNot(about) is { } key)
            card.Body.Add(CardParts.Text(words.Card(turn.Language, key)));
        else
            card.Body.AddRange(await PartsAsync(turn, about, about.Account!, invoice, cancellationToken));
        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    /// <summary>The text of why there is nothing to say about the whole account; null: there is.</summary>
    protected virtual string? WhyNot(CustomerCase about) => about switch
    {
        { Account: null } => "claims.not-in-ledger",
        { HasNothingOpen: true } => "claims.nothing-open",
        { Account.IsNaturalPerson: true } => "claims.natural-person",
        _ => null,
    };

    protected abstract Task<IEnumerable<AdaptiveElement>> PartsAsync(
        Turn turn, CustomerCase about, AccountBrief account, string? invoice, CancellationToken cancellationToken);
}
