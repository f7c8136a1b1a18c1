using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims;

/// <summary>Keeps the facts of the contract, as the same form of a coaching does.</summary>
internal sealed class SaveContractForm(CaseFinder finder, CasePages pages, InvoicePage page, Ledger ledger) : ClaimPress(finder, pages, page)
{
    public override string Verb { get; } = ContractForm.SaveVerb(page.Command);

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        await ledger.KeepContractAsync(account.CustomerId, LawForm.Read(press), turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
