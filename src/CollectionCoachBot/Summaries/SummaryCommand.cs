using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Summaries;

/// <summary><c>summary/周报</c>: the summary now. It goes through the outbox, so that the card can be found again when a button on it is pressed.</summary>
internal sealed class SummaryCommand(IDbContextFactory<CoachDb> databases, Outbox outbox) : ICommand
{
    public string Name => "summary";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var key = $"{SummaryNowRenderer.KindName}:{turn.Conversation.Id}:{turn.Context.Activity.Id ?? OpaqueId.New()}";
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        if (await Outbox.HasAsync(db, key, cancellationToken))
            return;
        var subject = turn.Language.Tag();
        if (turn.Kind == ConversationKind.Personal)
            outbox.ToPerson(db, key, SummaryNowRenderer.KindName, subject, turn.Person.Id);
        else
            outbox.ToConversation(db, key, SummaryNowRenderer.KindName, subject, turn.Conversation.Id, turn.ThreadId);
        await db.SaveChangesAsync(cancellationToken);
        outbox.Wake();
    }
}
