using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>"Log evidence": the empty form, with the invoice chosen where the card was about one.</summary>
internal sealed class OpenEvidenceForm(CaseFinder finder, CasePages pages, EvidencePage page, EvidenceForm form, Ledger ledger) : ClaimPress(finder, pages, page)
{
    public override string Verb => EvidenceForm.OpenVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        var invoices = await InvoicesAsync(ledger, turn, account, cancellationToken);
        var chosen = invoices.FirstOrDefault(invoice => ShowInvoice.KeyOf(invoice) == press.Id("i"));
        return form.Build(about, invoices, new EvidenceFormValues(null, null, chosen), OpaqueId.New(), null, turn.Language);
    }
}
