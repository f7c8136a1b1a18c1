using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Worklist;

/// <summary><c>today/今日</c>: whom to call first, of those whom all who read along may see.</summary>
internal sealed class WorklistCommand(WorklistDesk desk, Ledger ledger, WorklistCard cards, Words words) : ICommand
{
    public string Name => "today";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var page = WorklistPage.Of(await desk.OfAsync(turn.Scope, cancellationToken), ledger.Today(), null);
        await turn.ShowAsync(cards.Build(page, turn.Kind, turn.Language), words.Plain(turn.Language, "worklist.summary"), cancellationToken);
    }
}
