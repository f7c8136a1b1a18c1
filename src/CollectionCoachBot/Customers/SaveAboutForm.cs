using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>Keeps who the customer is. What somebody, or an import, changed meanwhile isn't overwritten: the form comes back with what was typed.</summary>
internal sealed class SaveAboutForm(CaseFinder finder, CasePages pages, CustomerPage page, AboutForm form, CustomerEntryBook book) : CustomerPress(finder, pages, page)
{
    public override string Verb => AboutForm.SaveVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        if (AboutFormValues.Of(press) is not { } typed)
            return form.Build(about, account, AboutFacts.Of(account), "customers.problem-choice", turn.Language);

        // Stored already where the same press comes twice.
        if (typed == AboutFacts.Of(account))
            return await ShowAsync(turn, press, cancellationToken);
        if (press.Id("f") != AboutForm.IdOf(account))
            return form.Build(about, account, typed, "customers.problem-changed", turn.Language);
        await book.KeepAboutAsync(account.CustomerId, typed, turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
