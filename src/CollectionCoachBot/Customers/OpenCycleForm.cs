using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>"Payment cycle": the form, with what is known.</summary>
internal sealed class OpenCycleForm(CaseFinder finder, CasePages pages, CustomerPage page, CycleForm form) : CustomerPress(finder, pages, page)
{
    public override string Verb => CycleForm.OpenVerb;

    protected override Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken) =>
        Task.FromResult(form.Build(about, account, CycleFormValues.Of(account.Cycle), null, turn.Language));
}
