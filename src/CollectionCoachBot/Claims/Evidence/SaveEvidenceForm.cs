using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Evidence;

/// <summary>Logs evidence once a form; what is missing comes back with the form and the reason on top.</summary>
internal sealed class SaveEvidenceForm(CaseFinder finder, CasePages pages, EvidencePage page, EvidenceForm form, ClaimsBook book, Ledger ledger) : ClaimPress(finder, pages, page)
{
    public override string Verb => EvidenceForm.SaveVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        var invoices = await InvoicesAsync(ledger, turn, account, cancellationToken);
        var values = EvidenceFormValues.Of(press, invoices);
        var problem = press.Id("f") is null ? "claims.problem-kind" : values.Problem(about.Today);
        if (problem is not null)
            return form.Build(about, invoices, values, press.Id("f") ?? OpaqueId.New(), problem, turn.Language);
        await book.LogAsync(account.CustomerId, values.Invoice, values.Kind!.Value, values.Day!.Value, press.Id("f")!, turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
