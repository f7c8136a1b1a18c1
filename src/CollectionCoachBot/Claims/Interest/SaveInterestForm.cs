using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>Keeps the agreed rate; what can't be read comes back with the form and the reason on top.</summary>
internal sealed class SaveInterestForm(CaseFinder finder, CasePages pages, InterestPage page, InterestForm form, InterestTermsBook book) : ClaimPress(finder, pages, page)
{
    public override string Verb => InterestForm.SaveVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        var values = InterestFormValues.Of(press);
        var (problem, isKnown, agreed) = values.Read();
        if (problem is not null)
            return form.Build(about, values, problem, turn.Language);
        await book.KeepAsync(account.CustomerId, isKnown, agreed, turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
