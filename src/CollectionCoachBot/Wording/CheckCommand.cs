using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Wording;

/// <summary><c>check/检查</c> and a text: what of it mustn't be said or sent. Without more: the card that asks for one.</summary>
internal sealed class CheckCommand(WordingDesk desk, Words words) : ICommand
{
    public string Name => "check";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        turn.ShowAsync(desk.Check(turn, argument, HeardText.MayBeCut(turn.Text)), words.Plain(turn.Language, "wording.title"), cancellationToken);
}
