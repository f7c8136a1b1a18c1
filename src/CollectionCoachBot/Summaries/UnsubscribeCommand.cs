using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Summaries;

/// <summary><c>unsubscribe/退订</c> in a channel, by a manager.</summary>
internal sealed class UnsubscribeCommand(IDbContextFactory<CoachDb> databases, Words words, CommandWords commands) : ICommand
{
    public string Name => "unsubscribe";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var key = turn.Kind != ConversationKind.Channel ? "summaries.channel-only"
            : !turn.IsManager ? "summaries.managers-only"
            : await RemoveAsync(turn.Conversation.Id, cancellationToken) ? "summaries.unsubscribed"
            : "summaries.not-subscribed";
        await turn.SayAsync(
            key is "summaries.unsubscribed" or "summaries.not-subscribed"
                ? words.Plain(turn.Language, key, ("word", commands.Word("subscribe", turn.Language)))
                : words.Plain(turn.Language, key),
            cancellationToken);
    }

    private async Task<bool> RemoveAsync(string conversationId, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.Set<Subscription>().Where(subscription => subscription.ConversationId == conversationId).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
