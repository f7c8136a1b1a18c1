using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>"Details": the form about who the customer is, with what is known.</summary>
internal sealed class OpenAboutForm(CaseFinder finder, CasePages pages, CustomerPage page, AboutForm form) : CustomerPress(finder, pages, page)
{
    public override string Verb => AboutForm.OpenVerb;

    protected override Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken) =>
        Task.FromResult(form.Build(about, account, AboutFacts.Of(account), null, turn.Language));
}
