using CollectionCoachBot.Coaching;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing;

/// <summary>Finds what a page is about by the id of a customer or of a coaching. Outside the asker's scope it doesn't exist.</summary>
internal sealed class CaseFinder(Coachings coachings, Ledger ledger, ContactHistories histories, ILimitationNotices limitations, CurrentPlaybook playbook)
{
    /// <summary>An older coaching isn't today's: the stage is the ledger's again.</summary>
    private const int DaysOfACoaching = 4;

    /// <summary>By what a button carries: s a coaching of the presser, c a customer.</summary>
    public Task<CustomerCase?> OfAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        OfAsync(turn.Person, turn.Scope, press.Id("s"), press.Id("c"), cancellationToken);

    public async Task<CustomerCase?> OfAsync(Person person, Scope scope, string? sessionId, string? customerId, CancellationToken cancellationToken)
    {
        var session = sessionId is null ? null : await coachings.FindAsync(sessionId, person, cancellationToken);
        if (sessionId is not null && session is null)
            return null;
        var id = session is null ? customerId : session.CustomerId;
        var account = id is null ? null : await ledger.BriefAsync(id, scope, cancellationToken);
        if (account is null && (id is not null || session?.UnlistedName is null))
            return null;
        var names = await coachings.NamesAsync([account?.CauseById, account?.GradeById], cancellationToken);
        var edition = playbook.Edition;
        var limitation = account is null ? null : await limitations.OfAsync(account, cancellationToken);
        var isTodays = session is not null && ledger.Today().DayNumber - ledger.DayOf(session.CreatedAt).DayNumber <= DaysOfACoaching;
        return new CustomerCase
        {
            Account = account,
            Name = account?.Name ?? session!.UnlistedName!,
            Stage = session is not null && (account is null || isTodays) ? session.Stage : account!.Stage,
            Attitude = account?.IsNaturalPerson == true ? null : session?.Attitude ?? account?.Attitude,

            // What was found since the coaching is newer than what was said in it.
            WhyUnpaid = account?.WhyUnpaid ?? session?.WhyUnpaid,
            WhyInForce = WhyInForce(account, session, edition),
            SpecialId = SpecialOf(account, session),
            NoCallId = SpecialOf(account, session) is { } special && edition.Choice.NoCalls.Contains(special) ? special
                : limitation is { IsAllOver: true } ? LimitationNotice.NoCallId
                : null,
            Limitation = limitation,
            SessionId = session?.Id,
            CoachedAt = isTodays ? session!.CreatedAt : null,
            History = account is null ? ContactHistory.None : await histories.OfAsync(account.CustomerId, cancellationToken),
            Today = ledger.Today(),
            CauseBy = account?.CauseById is { } found ? names.GetValueOrDefault(found) : null,
            GradeBy = account?.GradeById is { } gave ? names.GetValueOrDefault(gave) : null,
            Edition = edition,
        };
    }

    /// <summary>As the coach card sees it; besides, a dispute that was kept since its coaching holds, whoever heard of it.</summary>
    private WhyUnpaid? WhyInForce(AccountBrief? account, CoachSession? session, PlaybookEdition edition)
    {
        if (account?.WhyUnpaid == WhyUnpaid.Disputed)
            return WhyUnpaid.Disputed;

        // A cause that is kept changes the ledger's answer too: where that is another one, it is newer than the cause, whatever the day.
        var (answered, on) = session is null ? (account?.WhyUnpaid, DateOnly.MaxValue) : (session.WhyUnpaid, ledger.DayOf(session.CreatedAt));
        return CauseInForce.WhyOf(account, answered, on, edition);
    }

    /// <summary>What the customer keeps; of one that keeps nothing, the coaching alone knows.</summary>
    private static string? SpecialOf(AccountBrief? account, CoachSession? session) =>
        account is { IsNaturalPerson: false } ? account.SpecialId : session?.SpecialId;
}
