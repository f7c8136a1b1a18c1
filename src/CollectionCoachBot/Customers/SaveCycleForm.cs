using CollectionCoachBot.Conversation;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Customers;

/// <summary>Keeps the payment cycle. What can't be read, or was changed by somebody meanwhile, comes back with the form and the reason on top.</summary>
internal sealed class SaveCycleForm(CaseFinder finder, CasePages pages, CustomerPage page, CycleForm form, CustomerEntryBook book) : CustomerPress(finder, pages, page)
{
    public override string Verb => CycleForm.SaveVerb;

    protected override async Task<JObject> PressAsync(Turn turn, CardPress press, CustomerCase about, AccountBrief account, CancellationToken cancellationToken)
    {
        var values = CycleFormValues.Of(press);
        var (problem, cycle) = values.Read();

        // Stored already where the same press comes twice.
        if (problem is null && cycle == account.Cycle)
            return await ShowAsync(turn, press, cancellationToken);
        problem ??= press.Id("f") == CycleForm.IdOf(account) ? null : "customers.problem-changed";
        if (problem is not null)
            return form.Build(about, account, values, problem, turn.Language);
        await book.KeepCycleAsync(account.CustomerId, cycle, turn.Person.Id, cancellationToken);
        return await ShowAsync(turn, press, cancellationToken);
    }
}
