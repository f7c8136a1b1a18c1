using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>"The contract's law": the form that a coaching asks too.</summary>
internal sealed class OpenContractForm(CaseFinder finder, CasePages pages, InvoicePage page, ContractForm form) : ClaimPress(finder, pages, page)
{
    public override string Verb { get; } = ContractForm.OpenVerb(page.Command);

    protected override Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken) =>
        Task.FromResult(form.Build(Page, about, account, turn.Language));
}
