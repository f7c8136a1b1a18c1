using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>"The contract's law": the form that a coaching asks too.</summary>
internal sealed class OpenContractForm(CaseFinder finder, CasePages pages, InterestPage page, ContractForm form) : ClaimPress(finder, pages, page)
{
    public override string Verb => ContractForm.OpenVerb;

    protected override Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken) =>
        Task.FromResult(form.Build(about, account, turn.Language));
}
