using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>A customer picked for an invoice number that several have: the card of that invoice; of one that was settled meanwhile, of all.</summary>
internal sealed class ShowInvoice(CaseFinder finder, CasePages pages, InvoicePage page, Ledger ledger) : ClaimPress(finder, pages, page)
{
    public override string Verb { get; } = page.InvoiceVerb;

    /// <summary>What stands on a button for an invoice.</summary>
    public static string KeyOf(string invoice) => OpaqueId.Of("invoice/" + invoice);

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        var open = await ledger.OpenOfAsync(account.CustomerId, turn.Scope, cancellationToken) ?? [];
        var invoice = open.Select(receivable => receivable.InvoiceNumber).FirstOrDefault(number => KeyOf(number) == press.Id("i"));
        return await ShowAsync(turn, about, invoice, cancellationToken);
    }
}
