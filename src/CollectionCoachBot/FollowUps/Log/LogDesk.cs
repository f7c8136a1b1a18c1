using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Finds out what is to be logged and makes the cards of logging; what the buttons and the command share.</summary>
internal sealed class LogDesk(
    ICoachCards coach, Ledger ledger, ContactHistories histories, WorkCalendars calendars, LogCards cards, IOptions<FollowUpOptions> options,
    IDbContextFactory<CoachDb> databases, TimeProvider clock)
{
    /// <summary>By a coaching of this person, else by a customer in their scope; null where there is neither.</summary>
    public async Task<LogTopic?> TopicAsync(Turn turn, string? sessionId, string? customerId, CancellationToken cancellationToken)
    {
        var call = sessionId is not null
            ? await coach.FindAsync(sessionId, turn.Person, cancellationToken)
            : customerId is not null ? await coach.NewestAsync(turn.Person, customerId, cancellationToken) : null;
        return sessionId is not null && call is null ? null : await TopicAsync(turn, call, call?.CustomerId ?? customerId, cancellationToken);
    }

    /// <summary>The call that this person was coached for last; null before the first.</summary>
    public async Task<LogTopic?> NewestTopicAsync(Turn turn, CancellationToken cancellationToken) =>
        await coach.NewestAsync(turn.Person, null, cancellationToken) is { } call ? await TopicAsync(turn, call, call.CustomerId, cancellationToken) : null;

    /// <param name="turn">Who logs.</param>
    /// <param name="topic">What.</param>
    /// <param name="isNoAnswer">Nobody answered.</param>
    /// <param name="listBefore">After whom the page of the worklist begins to which it leads back; null: it doesn't.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    public async Task<JObject> OpenAsync(Turn turn, LogTopic topic, bool isNoAnswer, string? listBefore, CancellationToken cancellationToken)
    {
        var form = LogForm.Open(topic, isNoAnswer, options.Value) with { ListBefore = listBefore };
        if (isNoAnswer && topic.SessionId is { } session)
            form = form with { NoAnswerText = await coach.NoAnswerTextAsync(session, turn, cancellationToken) };
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        db.Add(new ShownForm { Id = form.FormId, Next = form.Values.Next, ShownAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
        return cards.Form(form, turn.Language);
    }

    /// <summary>The next date that stood on a form when it was shown; what would stand there now, where that isn't known any more.</summary>
    public async Task<DateOnly?> SuggestedAsync(string formId, LogTopic topic, bool isNoAnswer, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<ShownForm>().AsNoTracking().FirstOrDefaultAsync(form => form.Id == formId, cancellationToken) is { } shown
            ? shown.Next
            : LogForm.DefaultNext(topic, isNoAnswer, options.Value);
    }

    private async Task<LogTopic?> TopicAsync(Turn turn, CoachedCall? call, string? customerId, CancellationToken cancellationToken)
    {
        var account = customerId is null ? null : await ledger.BriefAsync(customerId, turn.Scope, cancellationToken);
        if (account is null && (customerId is not null || call?.UnlistedName is null))
            return null;
        return new LogTopic
        {
            SessionId = call?.SessionId,
            Account = account,
            Name = account?.Name ?? call!.UnlistedName!,
            Stage = call?.Stage ?? account!.Stage,
            Attitude = call?.Attitude ?? account?.Attitude,
            WhyUnpaid = call?.WhyUnpaid ?? account?.WhyUnpaid,
            Today = ledger.Today(),
            Calendar = calendars.Of(account?.Country),
            History = account is null ? ContactHistory.None : await histories.OfAsync(account.CustomerId, cancellationToken),
            Currency = account?.Balances.Count > 0 ? account.Balances[0].Currency : options.Value.DefaultCurrency,
        };
    }
}
