using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delegations;

/// <summary>What the command and the buttons share: whom somebody may send away, and what is stored.</summary>
internal sealed class DelegationDesk(DelegationBook book, DelegationCards cards, Ledger ledger)
{
    /// <summary>Nobody is away for longer without coming back once.</summary>
    public const int LongestDays = 365;

    public async Task<JObject> OverviewAsync(Turn turn, CancellationToken cancellationToken, string? notice = null) => cards.Overview(
        await book.InForceAsync(turn.Person, turn.IsManager, DelegationCards.MostRows + 1, cancellationToken), turn.Person, ledger.Today(), turn.Language, notice);

    /// <summary>Stored at once where the colleague and the day are clear, else asked for.</summary>
    public async Task<JObject> ReadAsync(Turn turn, Person away, IReadOnlyList<Person> candidates, DateOnly? until, CancellationToken cancellationToken) =>
        candidates is [var only] && until is not null
            ? await SaveAsync(turn, away, only, until, cancellationToken)
            : cards.Form(away, away.Id == turn.Person.Id, candidates, until, ledger.Today(), turn.Language);

    /// <summary>From a form, whose every value is a stranger's word.</summary>
    public async Task<JObject> SaveAsync(Turn turn, string? awayId, string? substituteId, DateOnly? until, CancellationToken cancellationToken)
    {
        var away = awayId == turn.Person.Id ? turn.Person
            : awayId is not null && turn.IsManager ? await book.ColleagueAsync(awayId, turn.Person.TenantId, cancellationToken)
            : null;
        var substitute = away is null || substituteId is null || substituteId == away.Id ? null : await book.ColleagueAsync(substituteId, turn.Person.TenantId, cancellationToken);
        return away is null || substitute is null
            ? await OverviewAsync(turn, cancellationToken, "not-found")
            : await SaveAsync(turn, away, substitute, until, cancellationToken);
    }

    /// <summary>Ends one: whoever is away may, whoever stands in, and a manager. To anybody else it doesn't exist.</summary>
    public async Task<JObject> EndAsync(Turn turn, string? delegationId, CancellationToken cancellationToken)
    {
        var view = delegationId is null ? null : await book.ViewAsync(delegationId, turn.Person.TenantId, cancellationToken);
        if (view is null || !turn.IsManager && view.Away.Id != turn.Person.Id && view.Substitute.Id != turn.Person.Id)
            return await OverviewAsync(turn, cancellationToken, "not-found");
        if (view.Delegation.IsInForce(ledger.Today()))
            await book.EndOfAsync(view.Away, turn.Person, cancellationToken);
        return await OverviewAsync(turn, cancellationToken, "ended");
    }

    /// <summary>Ends whoever stands in for the asker.</summary>
    public async Task<JObject> EndMineAsync(Turn turn, CancellationToken cancellationToken) =>
        await OverviewAsync(turn, cancellationToken, await book.EndOfAsync(turn.Person, turn.Person, cancellationToken) > 0 ? "ended" : "none-mine");

    private async Task<JObject> SaveAsync(Turn turn, Person away, Person substitute, DateOnly? until, CancellationToken cancellationToken)
    {
        var today = ledger.Today();
        var problem = until is null ? "until" : until <= today ? "until-past" : until > today.AddDays(LongestDays) ? "until-far" : null;
        if (problem is not null)
            return cards.Form(away, away.Id == turn.Person.Id, [substitute], until, today, turn.Language, problem);
        await book.PlaceAsync(away, substitute, until!.Value, turn.Person, cancellationToken);
        return await OverviewAsync(turn, cancellationToken, "saved");
    }
}
