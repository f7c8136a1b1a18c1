using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Escalations;

/// <summary>
/// Opens and moves escalations. Each piece of work is one transaction: the escalation, its step and the rows of every message that it
/// changes. Two at once are settled by the database (one open escalation a customer, a version, a form id that is unique), and whoever
/// comes second finds what the first one stored.
/// </summary>
internal sealed class EscalationDesk(IDbContextFactory<CoachDb> databases, EscalationMessages messages, TimeProvider clock)
{
    /// <summary>A lost race is found at the second look; a third means that something else is wrong.</summary>
    private const int Looks = 3;

    /// <summary>Opens an escalation; where the account has an open one, shows that in this thread as well and keeps the reason as added words.</summary>
    public async Task<EscalationOpened> OpenAsync(EscalationAsk ask, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (await UsedAsync(db, ask, cancellationToken) is { } used)
                return used;
            var open = await db.Set<Escalation>()
                .FirstOrDefaultAsync(found => found.CustomerId == ask.CustomerId && found.State != EscalationState.Closed, cancellationToken);
            if (open is null)
                await AddAsync(db, ask, cancellationToken);
            else
                await ShowAgainAsync(db, open, ask, cancellationToken);
            if (await SavedAsync(db, look, cancellationToken))
                return new EscalationOpened(open is null ? EscalationOpening.New : EscalationOpening.ShownAgain, ask.CustomerId, ask.PersonId);
        }
    }

    /// <param name="escalationId">Which one; the caller has checked scope and role.</param>
    /// <param name="act">What is done.</param>
    /// <param name="personId">By whom.</param>
    /// <param name="note">The words of a decision.</param>
    /// <param name="result">Of closing.</param>
    /// <param name="formId">The pressed form.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<EscalationMove> MoveAsync(
        string escalationId, EscalationAct act, string personId, string? note, EscalationResult? result, string formId, CancellationToken cancellationToken)
    {
        for (var look = 1; ; look++)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (await db.Set<EscalationStep>().AnyAsync(step => step.FormId == formId, cancellationToken))
                return EscalationMove.Repeated;
            var escalation = await db.Set<Escalation>().FirstAsync(found => found.Id == escalationId, cancellationToken);
            if (EscalationRules.Next(escalation.State, act) is not { } next)
                return EscalationMove.TooLate;
            escalation.State = next;
            escalation.Version++;
            db.Add(Step(escalation, personId, note, result, formId));
            await messages.UpdateAsync(db, escalation.Id, $"v{escalation.Version}", only: null, cancellationToken);
            if (await SavedAsync(db, look, cancellationToken))
                return EscalationMove.Done;
        }
    }

    /// <summary>What the form did before; null: nothing yet.</summary>
    private static async Task<EscalationOpened?> UsedAsync(CoachDb db, EscalationAsk ask, CancellationToken cancellationToken)
    {
        var used = await db.Set<EscalationStep>().Where(step => step.FormId == ask.FormId)
            .Join(db.Set<Escalation>(), step => step.EscalationId, escalation => escalation.Id, (step, escalation) => new { step.PersonId, step.Note, escalation.CustomerId })
            .FirstOrDefaultAsync(cancellationToken);
        if (used is null)
            return null;
        var isSame = (used.CustomerId, used.PersonId, used.Note) == (ask.CustomerId, ask.PersonId, ask.Reason);
        return new EscalationOpened(isSame ? EscalationOpening.Repeated : EscalationOpening.FormUsed, used.CustomerId, used.PersonId);
    }

    private async Task AddAsync(CoachDb db, EscalationAsk ask, CancellationToken cancellationToken)
    {
        var escalation = new Escalation
        {
            CustomerId = ask.CustomerId,
            ConversationId = ask.ConversationId,
            ThreadId = ask.ThreadId,
            RequestedById = ask.PersonId,
            Reason = ask.Reason,
            Language = ask.Language,
            CreatedAt = clock.GetUtcNow(),
        };
        db.Add(escalation);
        db.Add(Step(escalation, ask.PersonId, ask.Reason, result: null, ask.FormId));
        messages.Post(db, escalation, ask.ConversationId, ask.ThreadId, ask.FormId);
        messages.FinishForm(db, escalation.Id, ask);
        if (await OwnerLookup.FindAsync(db, ask.OwnerEmail, cancellationToken) is { } owner && owner.Id != ask.PersonId)
            messages.TellOwner(db, escalation.Id, owner.Id);
    }

    private async Task ShowAgainAsync(CoachDb db, Escalation open, EscalationAsk ask, CancellationToken cancellationToken)
    {
        // Without a reason no step is stored: a second press is known by the card that the first one posted.
        if (await EscalationMessages.IsPostedAsync(db, open.Id, ask.FormId, cancellationToken))
            return;
        if (ask.Reason is { } reason)
        {
            open.Version++;
            db.Add(Step(open, ask.PersonId, reason, result: null, ask.FormId));
            await messages.UpdateAsync(db, open.Id, $"v{open.Version}", only: null, cancellationToken);
        }

        messages.Post(db, open, ask.ConversationId, ask.ThreadId, ask.FormId);
        messages.FinishForm(db, open.Id, ask);
    }

    private EscalationStep Step(Escalation escalation, string personId, string? note, EscalationResult? result, string formId) => new()
    {
        EscalationId = escalation.Id,
        State = escalation.State,
        PersonId = personId,
        At = clock.GetUtcNow(),
        Note = note,
        Result = result,
        FormId = formId,
    };

    /// <summary>False: somebody else was first; look again.</summary>
    private async Task<bool> SavedAsync(CoachDb db, int look, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (look < Looks && (e is DbUpdateConcurrencyException || AlreadyThere.Is(e)))
        {
            return false;
        }

        messages.Wake();
        return true;
    }
}
