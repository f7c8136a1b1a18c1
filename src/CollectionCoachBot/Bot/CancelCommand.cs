using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Bot;

/// <summary><c>cancel/取消</c>: ends the open question, at every step.</summary>
internal sealed class CancelCommand(CoachDialogs dialogs, Words words) : ICommand
{
    public string Name => "cancel";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var wasAsking = turn.Kind == ConversationKind.Personal && await dialogs.CancelAsync(turn.Context, cancellationToken);
        await turn.SayAsync(words.Plain(turn.Language, wasAsking ? "bot.cancelled" : "bot.nothing-to-cancel"), cancellationToken);
    }
}
