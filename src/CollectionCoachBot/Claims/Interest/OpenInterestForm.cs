using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>"The agreed rate": the form, with what was answered before.</summary>
internal sealed class OpenInterestForm(CaseFinder finder, CasePages pages, InterestPage page, InterestForm form, InterestTermsBook book) : ClaimPress(finder, pages, page)
{
    public override string Verb => InterestForm.OpenVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken) =>
        form.Build(about, InterestFormValues.Of(await book.OfAsync(account.CustomerId, cancellationToken)), null, turn.Language);
}
