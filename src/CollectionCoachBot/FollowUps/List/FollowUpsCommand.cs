using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.FollowUps.List;

/// <summary><c>follow-ups/我的跟进</c>.</summary>
internal sealed class FollowUpsCommand(FollowUpList list, Words words) : ICommand
{
    public string Name => "follow-ups";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (turn.Kind == ConversationKind.Personal)
            await turn.ShowAsync(await list.CardAsync(turn, null, null, null, cancellationToken), words.Plain(turn.Language, "follow-ups.my-list"), cancellationToken);
        else
            await turn.SayAsync(words.Plain(turn.Language, "follow-ups.list-in-person"), cancellationToken);
    }
}
