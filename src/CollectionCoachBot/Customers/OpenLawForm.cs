using CollectionCoachBot.Claims;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>"Contract's law": the form that a coaching and the interest card ask too. Of a natural person's contract nothing is kept.</summary>
internal sealed class OpenLawForm(CaseFinder finder, CasePages pages, CustomerPage page, ContractForm form) : CustomerPress(finder, pages, page)
{
    public override string Verb => ContractForm.OpenVerb(CustomerPage.CommandName);

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken) =>
        account.IsNaturalPerson ? await ShowAsync(turn, press, cancellationToken) : form.Build(Page, about, account, turn.Language);
}
