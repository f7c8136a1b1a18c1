using CollectionCoachBot.Claims;
using CollectionCoachBot.Coaching.Law;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>Keeps the facts of the contract, as the same form of a coaching does; of a natural person the ledger keeps none.</summary>
internal sealed class SaveLawForm(CaseFinder finder, CasePages pages, CustomerPage page, Ledger ledger) : CustomerPress(finder, pages, page)
{
    public override string Verb => ContractForm.SaveVerb(CustomerPage.CommandName);

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        await ledger.KeepContractAsync(account.CustomerId, LawForm.Read(press), turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
