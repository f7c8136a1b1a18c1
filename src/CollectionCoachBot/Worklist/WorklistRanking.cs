using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Worklist;

/// <summary>
/// Whom to call first. Each rule that holds for an account gives its points, and the points are added, so that everybody can check the order.
/// Pure: the same facts give the same order, whatever order they came in.
/// </summary>
internal static class WorklistRanking
{
    /// <param name="accounts">Every account of the scope with something open.</param>
    /// <param name="today">The business day.</param>
    /// <param name="options">The points.</param>
    public static RankedWorklist Rank(IReadOnlyList<WorklistFacts> accounts, DateOnly today, WorklistOptions options) =>
        RankCallable([.. accounts.Where(facts => !facts.Account.AllHeld)], today, options) with { Held = accounts.Count(facts => facts.Account.AllHeld) };

    private static RankedWorklist RankCallable(IReadOnlyList<WorklistFacts> accounts, DateOnly today, WorklistOptions options) => new()
    {
        Entries = [.. accounts
            .Select(facts => new WorklistEntry(facts.Account, [.. Reasons(facts, today, options)
                .Where(reason => reason.Points != 0)
                .OrderByDescending(reason => reason.Rule == WorklistRule.LimitationOver)
                .ThenByDescending(reason => Math.Abs(reason.Points)).ThenBy(reason => reason.Rule)], facts.LastTalkOn == today, facts.LastContactOn == today && facts.LastTalkOn != today))

            // Where more speaks against a call than for it, the next step is arranged already.
            .Where(entry => entry.Points > 0)
            .OrderBy(entry => entry.TalkedToday)
            .ThenByDescending(entry => entry.Points)

            // Figures of different currencies say nothing about each other; here they only keep the order the same.
            .ThenByDescending(entry => entry.Account.Balances.Select(balance => balance.Overdue).DefaultIfEmpty().Max())
            .ThenBy(entry => entry.Account.Name, StringComparer.Ordinal)
            .ThenBy(entry => entry.Account.CustomerId, StringComparer.Ordinal)],
        Next = NextOf(accounts, today),
    };

    private static IEnumerable<WorklistReason> Reasons(WorklistFacts facts, DateOnly today, WorklistOptions options)
    {
        // Where all is disputed no stage is called: whoever plans a call about the dispute finds it by its follow-up. Nor where legal goes first.
        if (!facts.Account.AllDisputed && facts.Limitation is not { IsAllOver: true })
        {
            yield return new WorklistReason(WorklistRule.Stage, PointsOf(facts.Account.Stage, options));
            yield return new WorklistReason(WorklistRule.Amount, PointsOf(SizeOf(facts.Account, options), options));
            if (facts.Account.Unapplied.Any(cash => facts.Account.Balances.Any(balance => balance.Currency == cash.Currency && balance.Overdue > 0m)))
                yield return new WorklistReason(WorklistRule.UnappliedCash, options.UnappliedCash);
            if (facts.Account.Stage != OverdueStage.M0 && !(facts.LastContactOn > today.AddDays(-options.NoContactDays)))
                yield return new WorklistReason(WorklistRule.NoContact, options.NoContact, facts.LastContactOn);
        }

        if (facts.Limitation is { } limitation)
        {
            foreach (var reason in OfLimitation(limitation, options))
                yield return reason;
        }

        if (facts.BrokenOn > today.AddDays(-options.BrokenPromiseDays))
            yield return new WorklistReason(WorklistRule.BrokenPromise, options.BrokenPromise, facts.History.LastBroken?.PayOn);
        if (facts.History.Promises.Open is { } promise)
            yield return OfPromise(promise, today, options);
        if (facts.History.Next is { } next)
            yield return OfFollowUp(next.DueOn, today, options);
    }

    private static IEnumerable<WorklistReason> OfLimitation(LimitationNotice notice, WorklistOptions options)
    {
        if (notice.Over > 0)
            yield return new WorklistReason(notice.IsAllOver ? WorklistRule.LimitationOver : WorklistRule.LimitationPartlyOver, options.LimitationOver);
        if (notice.EndsOn is { } end)
        {
            yield return new WorklistReason(
                WorklistRule.LimitationEnds,
                notice.DaysLeft <= LimitationNotice.Urgent ? options.LimitationIn30Days : notice.DaysLeft <= LimitationNotice.Near ? options.LimitationIn90Days : options.LimitationIn180Days,
                end);
        }
    }

    private static WorklistReason OfPromise(Promise promise, DateOnly today, WorklistOptions options) =>
        promise.PayOn == today ? new WorklistReason(WorklistRule.PromiseToday, options.PromiseToday, promise.PayOn)
        : promise.PayOn < today ? new WorklistReason(WorklistRule.PromiseNotVerifiable, options.PromiseNotVerifiable, promise.PayOn)
        : new WorklistReason(WorklistRule.PromiseAhead, options.PromiseAhead, promise.PayOn);

    private static WorklistReason OfFollowUp(DateOnly dueOn, DateOnly today, WorklistOptions options) =>
        dueOn == today ? new WorklistReason(WorklistRule.FollowUpToday, options.FollowUpToday, dueOn)
        : dueOn < today ? new WorklistReason(WorklistRule.FollowUpOverdue, options.FollowUpOverdue, dueOn)
        : new WorklistReason(WorklistRule.FollowUpAhead, options.FollowUpAhead, dueOn);

    private static int PointsOf(OverdueStage stage, WorklistOptions options) => stage switch
    {
        OverdueStage.M1 => options.M1,
        OverdueStage.M2 => options.M2,
        OverdueStage.M3 => options.M3,
        OverdueStage.M3Plus => options.M3Plus,
        _ => 0,
    };

    private static int PointsOf(AmountSize size, WorklistOptions options) => size switch
    {
        AmountSize.Middle => options.MiddleAmount,
        AmountSize.Large => options.LargeAmount,
        AmountSize.VeryLarge => options.VeryLargeAmount,
        _ => 0,
    };

    /// <summary>The largest of its currencies.</summary>
    private static AmountSize SizeOf(AccountBrief account, WorklistOptions options) =>
        account.Balances.Select(balance => options.SizesOf(balance.Currency).Of(balance.Overdue)).DefaultIfEmpty().Max();

    private static ComingDay? NextOf(IReadOnlyList<WorklistFacts> accounts, DateOnly today)
    {
        var followUps = accounts.Select(facts => facts.History.Next?.DueOn).Where(on => on > today).ToList();
        var promises = accounts.Select(facts => facts.History.Promises.Open?.PayOn).Where(on => on > today).ToList();
        var dues = accounts.Select(facts => facts.Account.Balances.Min(balance => balance.NextDueOn)?.AddDays(1)).Where(on => on > today).ToList();
        return followUps.Concat(promises).Concat(dues).Min() is { } first
            ? new ComingDay(first, followUps.Count(on => on == first), promises.Count(on => on == first), dues.Count(on => on == first))
            : null;
    }
}
