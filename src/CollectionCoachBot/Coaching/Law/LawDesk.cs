using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching.Law;

/// <summary>
/// Law on request, from a coach card: the facts of the contract are asked once and kept on the customer, then the statements that hold are
/// shown with their sources. Where nothing may be kept (a natural person, an unlisted customer) there is nothing to ask, and the coach card stays.
/// </summary>
internal sealed class LawDesk(
    Coachings coachings, TurnAccounts accounts, Ledger ledger, CurrentPlaybook playbook, LawCards cards)
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

    /// <summary>
    /// Which legal entries may be quoted in a coaching; none of a customer that isn't listed, or where nothing is due yet and no law is spoken of.
    /// </summary>
    public IReadOnlySet<string> IdsOf(OpenCoaching opened, Language language)
    {
        var edition = playbook.Edition;
        return opened.Account is { } account && KindOf(opened, account, edition) == CallKind.Stage
            ? edition.In(language).Law.Values.Where(entry => LawScope.Of(entry, account, opened.Session.Stage) == LawAnswer.Holds)
                .Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();
    }

    private async Task<JObject> ShowAsync(Turn turn, OpenCoaching opened, CancellationToken cancellationToken)
    {
        if (opened.Account is not { IsNaturalPerson: false } account)
            return await coachings.CardAsync(opened.Session, turn, cancellationToken);
        var names = await coachings.NamesAsync([account.ContractById], cancellationToken);
        var edition = playbook.Edition;
        return cards.Statements(account, KindOf(opened, account, edition), opened.Session, names.Values.FirstOrDefault(), turn.Language, edition);
    }

    private CallKind KindOf(OpenCoaching opened, AccountBrief account, PlaybookEdition edition) =>
        CallKinds.Of(account, CauseInForce.WhyOf(account, opened.Session.WhyUnpaid, ledger.DayOf(opened.Session.CreatedAt), edition));
}
