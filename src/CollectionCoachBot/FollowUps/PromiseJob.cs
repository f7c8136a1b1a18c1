using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Quartz;

namespace CollectionCoachBot.FollowUps;

/// <summary>Judges the promises that aren't settled by the newest ledger.</summary>
internal sealed class PromiseJob(IDbContextFactory<CoachDb> databases, Ledger ledger, LedgerHistory history, WorkCalendars calendars, IOptions<FollowUpOptions> options, TimeProvider clock) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var open = await db.Set<Promise>().AsNoTracking()
            .Where(promise => promise.CustomerId != null && (promise.State == PromiseState.Open || promise.State == PromiseState.DueNotVerifiable))
            .ToListAsync(cancellationToken);
        foreach (var ofCustomer in open.GroupBy(promise => promise.CustomerId!, StringComparer.Ordinal))
        {
            if (await ledger.BriefAsync(ofCustomer.Key, Scope.All, cancellationToken) is not { } account)
                continue;
            foreach (var promise in ofCustomer)
            {
                var openNow = account.Balances.FirstOrDefault(balance => balance.Currency == promise.Currency)?.Open ?? 0m;
                var madeOn = ledger.DayOf(promise.MadeAt);
                var collected = await history.CollectedAsync(ofCustomer.Key, promise.Currency, madeOn, cancellationToken);
                var judged = PromiseJudge.Judge(
                    promise, madeOn, openNow, collected, account.AsOf, account.Today, calendars.Of(account.Country), options.Value.PromiseGrace);

                // A person may have moved it in between: what they said stands.
                if (judged == promise.State)
                    continue;
                var judgedAt = judged == PromiseState.DueNotVerifiable ? (DateTimeOffset?)null : clock.GetUtcNow();
                await db.Set<Promise>().Where(same => same.Id == promise.Id && same.State == promise.State)
                    .ExecuteUpdateAsync(set => set.SetProperty(same => same.State, judged).SetProperty(same => same.JudgedAt, judgedAt), cancellationToken);
            }
        }
    }
}
