using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Worklist;

/// <summary><c>today/今日</c>: whom to call first, of those whom all who read along may see.</summary>
internal sealed class WorklistCommand(WorklistCards cards, Words words) : ICommand
{
    public string Name => "today";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        await turn.ShowAsync(await cards.PageAsync(turn, null, cancellationToken), words.Plain(turn.Language, "worklist.summary"), cancellationToken);
}
