using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Worklist;

/// <summary>Reads all accounts of a scope with what happened with them, and ranks them.</summary>
internal sealed class WorklistDesk(Ledger ledger, ContactHistories histories, ILimitationNotices limitations, IOptions<WorklistOptions> options)
{
    public async Task<RankedWorklist> OfAsync(Scope scope, CancellationToken cancellationToken)
    {
        var accounts = await ledger.BriefsAsync(scope, cancellationToken);
        var happened = await histories.OfAsync([.. accounts.Select(account => account.CustomerId)], cancellationToken);
        var watched = await limitations.OfAsync(accounts, cancellationToken);
        return WorklistRanking.Rank([.. accounts.Select(account => FactsOf(account, happened[account.CustomerId]) with { Limitation = watched.GetValueOrDefault(account.CustomerId) })], ledger.Today(), options.Value);
    }

    private WorklistFacts FactsOf(AccountBrief account, ContactHistory history) => new()
    {
        Account = account,
        History = history,
        LastContactOn = DayOf(history.LastContact?.At),
        LastTalkOn = DayOf(history.LastTalk?.At),
        BrokenOn = DayOf(history.BrokenAt),
    };

    private DateOnly? DayOf(DateTimeOffset? instant) => instant is { } at ? ledger.DayOf(at) : null;
}
