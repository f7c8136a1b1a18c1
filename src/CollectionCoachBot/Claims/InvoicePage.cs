using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>A page about a customer's claims that may be asked for by an invoice's number too.</summary>
internal abstract class InvoicePage : CasePage
{
    /// <summary>The verb of a button that shows one invoice of a customer. Data: c the customer, i the invoice.</summary>
    public string InvoiceVerb => Command + ".invoice";

    public override Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken) => BuildAsync(turn, about, cancellationToken);

    /// <param name="turn">Who asks, where.</param>
    /// <param name="about">The customer, within the asker's scope.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    /// <param name="invoice">Only this invoice; null: all that is past due.</param>
    public abstract Task<JObject> BuildAsync(Turn turn, CustomerCase about, CancellationToken cancellationToken, string? invoice = null);
}
