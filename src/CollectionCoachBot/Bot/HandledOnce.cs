using System.Security.Cryptography;
using System.Text;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Bot;

/// <summary>
/// A slow turn is delivered again with the same id: the second delivery of a message is dropped. Buttons pass, since their answer is due
/// each time; what they write is unique by its form id. It runs inside the conversation's lock, so a repeat waits for the first to end.
/// </summary>
internal sealed partial class HandledOnce(IDbContextFactory<CoachDb> databases, TimeProvider clock, ILogger<HandledOnce> logger) : Microsoft.Bot.Builder.IMiddleware
{
    /// <summary>How long an id is remembered; redeliveries come within minutes.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(2);

    private readonly Func<CoachDb, string, CancellationToken, Task<bool>> _isHandled = EF.CompileAsyncQuery(
        (CoachDb db, string key, CancellationToken cancellationToken) => db.Set<HandledActivity>().Any(handled => handled.Key == key));

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Message || string.IsNullOrEmpty(activity.Id))
        {
            await next(cancellationToken);
            return;
        }

        var key = KeyOf(activity);
        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            if (await _isHandled(db, key, cancellationToken))
            {
                Repeated(activity.Id);
                return;
            }
        }

        await next(cancellationToken);

        await using (var db = await databases.CreateDbContextAsync(cancellationToken))
        {
            // Zero rows: another process handled the same delivery at the same time; its rows were unique by their own keys.
            var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
            var written = await db.Database.ExecuteSqlAsync(
                $"""INSERT INTO "HandledActivities" ("Key", "At") VALUES ({key}, {now}) ON CONFLICT ("Key") DO NOTHING""", cancellationToken);
            if (written == 0)
                Repeated(activity.Id);
        }
    }

    /// <summary>Forgets what is older than <see cref="Memory"/>.</summary>
    public async Task<int> ForgetOldAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow() - Memory;
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<HandledActivity>().Where(handled => handled.At < before).ExecuteDeleteAsync(cancellationToken);
    }

    private static string KeyOf(Activity activity) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.Id}")).AsSpan(0, 16));

    [LoggerMessage(1, LogLevel.Information, "The channel delivered activity {ActivityId} again; it was handled already.")]
    private partial void Repeated(string activityId);
}
