using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Delegations;

/// <summary><c>delegate off/取消代理</c>: nobody stands in for whoever asks any more.</summary>
internal sealed class DelegateOffCommand(DelegationDesk desk, Words words) : ICommand
{
    public string Name => "delegate-off";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await turn.ShowAsync(await desk.EndMineAsync(turn, cancellationToken), words.Plain(turn.Language, "delegations.summary"), cancellationToken);
}
