using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Stores contacts: the log, its promise, what it completes and what comes next, all or nothing, once a form.</summary>
internal sealed class CallLogs(
    IDbContextFactory<CoachDb> databases, Ledger ledger, LedgerHistory history, ReminderTimes reminders, IOptions<FollowUpOptions> options, Substitutes substitutes, TimeProvider clock)
{
    /// <summary>What a form of this person stored before; null: nothing yet.</summary>
    public async Task<SavedLog?> FindAsync(string formId, Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var log = await db.Set<CallLog>().AsNoTracking().FirstOrDefaultAsync(log => log.FormId == formId && log.PersonId == person.Id, cancellationToken);
        return log is null
            ? null
            : new SavedLog(
                log,
                await db.Set<Promise>().AsNoTracking().FirstOrDefaultAsync(promise => promise.CallLogId == log.Id, cancellationToken),
                await db.Set<FollowUp>().AsNoTracking().FirstOrDefaultAsync(followUp => followUp.CallLogId == log.Id, cancellationToken),
                false,
                0);
    }

    public async Task<SavedLog> SaveAsync(string formId, LogTopic topic, LogEntry entry, Person person, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var log = new CallLog
        {
            FormId = formId, CustomerId = topic.CustomerId, UnlistedName = topic.UnlistedName, PersonId = person.Id, SessionId = topic.SessionId, At = now,
            Outcome = entry.Outcome, Stage = topic.Stage, Attitude = topic.Account?.IsNaturalPerson == true ? null : topic.Attitude, WhyUnpaid = topic.WhyUnpaid,
            Note = entry.Note,
        };
        db.Add(log);
        var promise = entry is { Amount: { } amount, Currency: { } currency, PromisedFor: { } payOn }
            ? new Promise
            {
                CustomerId = topic.CustomerId, CallLogId = log.Id, Amount = amount, Currency = currency, PayOn = payOn, MadeAt = now,
                OpenBefore = topic.OpenIn(currency) ?? 0m,
            }
            : null;
        if (promise is not null)
        {
            db.Add(promise);
            await ReplaceAsync(db, promise, topic, cancellationToken);
        }

        var people = await substitutes.ActsForAsync(person, cancellationToken);
        var done = await db.Set<FollowUp>()
            .Where(followUp => people.Contains(followUp.PersonId) && followUp.State == FollowUpState.Open
                && followUp.CustomerId == topic.CustomerId && followUp.UnlistedName == topic.UnlistedName)
            .ToListAsync(cancellationToken);
        done.ForEach(followUp => followUp.State = FollowUpState.Done);
        var next = entry.Next is { } dueOn
            ? new FollowUp
            {
                CustomerId = topic.CustomerId, UnlistedName = topic.UnlistedName, PersonId = person.Id, CallLogId = log.Id, DueOn = dueOn,
                RemindAt = reminders.For(person, dueOn), CreatedAt = now,
            }
            : null;
        if (next is not null)
            db.Add(next);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return new SavedLog(log, promise, next, entry.NextMoved, done.Count);
        }
        catch (DbUpdateException e) when (AlreadyThere.Is(e))
        {
            // The same form was stored by another press in between: what it stored counts.
            return await FindAsync(formId, person, cancellationToken) ?? throw new InvalidOperationException("The form belongs to somebody else.", e);
        }
    }

    /// <summary>A new promise in the same currency takes the place of the open one: before its date that is a new date, on or after it the old one counts by the ledger, else as broken.</summary>
    private async Task ReplaceAsync(CoachDb db, Promise promise, LogTopic topic, CancellationToken cancellationToken)
    {
        if (promise.CustomerId is null)
            return;
        var open = await db.Set<Promise>()
            .Where(old => old.CustomerId == promise.CustomerId && old.Currency == promise.Currency
                && (old.State == PromiseState.Open || old.State == PromiseState.DueNotVerifiable))
            .ToListAsync(cancellationToken);
        var asOf = open.Count > 0 ? await ledger.AsOfAsync(cancellationToken) : null;
        foreach (var old in open)
        {
            var madeOn = ledger.DayOf(old.MadeAt);
            var collected = await history.CollectedAsync(promise.CustomerId, old.Currency, madeOn, cancellationToken);
            var judged = PromiseJudge.Judge(old, madeOn, promise.OpenBefore, collected, asOf, topic.Today, topic.Calendar, options.Value.PromiseGrace);
            old.State = judged switch
            {
                PromiseState.Kept or PromiseState.PartlyKept => judged,
                _ => topic.Today < old.PayOn ? PromiseState.Rescheduled : PromiseState.Broken,
            };
            old.JudgedAt = clock.GetUtcNow();
        }
    }
}
