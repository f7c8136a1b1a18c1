using CollectionCoachBot.Conversation;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Imports.Overview;

/// <summary><c>ledger/数据</c>: for managers and administrators, what was imported lately and what was left out of it.</summary>
internal sealed class LedgerCommand(ImportsDesk desk, Words words) : ICommand
{
    public const string CommandName = "ledger";

    public string Name => CommandName;

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        if (desk.Refusal(turn) is { } refusal)
            await turn.SayAsync(refusal, cancellationToken);
        else
            await turn.ShowAsync(await desk.ShowAsync(turn, cancellationToken), words.Plain(turn.Language, "imports.title"), cancellationToken);
    }
}
