using CollectionCoachBot.Coaching;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing;

/// <summary>Finds what a page is about by the id of a customer or of a coaching. Outside the asker's scope it doesn't exist.</summary>
internal sealed class CaseFinder(Coachings coachings, Ledger ledger, ContactHistories histories)
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
        return new CustomerCase
        {
            Account = account,
            Name = account?.Name ?? session!.UnlistedName!,
            Stage = session is not null && (account is null || ledger.Today().DayNumber - ledger.DayOf(session.CreatedAt).DayNumber <= DaysOfACoaching) ? session.Stage : account!.Stage,
            Attitude = account?.IsNaturalPerson == true ? null : session?.Attitude ?? account?.Attitude,

            // What was found since the coaching is newer than what was said in it.
            WhyUnpaid = account?.WhyUnpaid ?? session?.WhyUnpaid,
            SaidInCoaching = session?.WhyUnpaid,
            SessionId = session?.Id,
            History = account is null ? ContactHistory.None : await histories.OfAsync(account.CustomerId, cancellationToken),
            Today = ledger.Today(),
        };
    }
}
