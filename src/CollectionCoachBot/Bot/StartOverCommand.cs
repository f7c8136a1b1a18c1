using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Bot;

/// <summary><c>start over/重来</c>: forgets the answers so far and asks for the customer again.</summary>
internal sealed class StartOverCommand(CoachDialogs dialogs, HelpCommand help) : ICommand
{
    public string Name => "start-over";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        turn.Kind == ConversationKind.Personal
            ? dialogs.BeginAsync(turn.Context, new CoachValues(), cancellationToken)
            : help.RunAsync(turn, argument, cancellationToken);
}
