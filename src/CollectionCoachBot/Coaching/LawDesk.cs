using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching;

/// <summary>
/// Law on request, from a coach card: the facts of the contract are asked once and kept on the customer, then the statements that hold are
/// shown with their sources. Where nothing may be kept (a natural person, an unlisted customer) there is nothing to ask, and the coach card stays.
/// </summary>
internal sealed class LawDesk(
    Coachings coachings, TurnAccounts accounts, Ledger ledger, CurrentPlaybook playbook, LawCards cards, IDbContextFactory<CoachDb> databases)
{
    /// <summary>The form where nobody was asked yet and nothing is known; else the statements.</summary>
    public Task<JObject> OpenAsync(Turn turn, OpenCoaching opened, CancellationToken cancellationToken) =>
        opened.Account is { ContractOn: null } account && account.Contract == ContractFacts.Unknown
            ? EditAsync(turn, opened, cancellationToken)
            : ShowAsync(turn, opened, cancellationToken);

    public Task<JObject> EditAsync(Turn turn, OpenCoaching opened, CancellationToken cancellationToken) => opened.Account is { IsNaturalPerson: false } account
        ? Task.FromResult(cards.Form(account, opened.Session.Id, turn.Language))
        : coachings.CardAsync(opened.Session, turn, cancellationToken);

    public async Task<JObject> SaveAsync(Turn turn, OpenCoaching opened, CardPress press, CancellationToken cancellationToken)
    {
        if (opened.Account is not { IsNaturalPerson: false } account
            || !await ledger.KeepContractAsync(account.CustomerId, LawForm.Read(press), turn.Person.Id, cancellationToken))
            return await coachings.CardAsync(opened.Session, turn, cancellationToken);
        TurnAccounts.Forget(turn);
        return await ShowAsync(turn, opened with { Account = await accounts.OfAsync(turn, account.CustomerId, cancellationToken) }, cancellationToken);
    }

    private async Task<JObject> ShowAsync(Turn turn, OpenCoaching opened, CancellationToken cancellationToken)
    {
        if (opened.Account is not { IsNaturalPerson: false } account)
            return await coachings.CardAsync(opened.Session, turn, cancellationToken);
        var why = CauseInForce.Of(account, opened.Session.WhyUnpaid, ledger.DayOf(opened.Session.CreatedAt), playbook.Edition) is { } cause
            ? playbook.Edition.Causes[cause].Why
            : opened.Session.WhyUnpaid;
        return cards.Statements(account, CallKinds.Of(account, why), opened.Session, await NameAsync(account.ContractById, cancellationToken), turn.Language, playbook.Edition);
    }

    private async Task<string?> NameAsync(string? personId, CancellationToken cancellationToken)
    {
        if (personId is null)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<Person>().AsNoTracking().Where(person => person.Id == personId).Select(person => person.Name).FirstOrDefaultAsync(cancellationToken);
    }
}
