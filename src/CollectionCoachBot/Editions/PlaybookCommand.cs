using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Editions;

/// <summary><c>playbook/手册版本</c>: for an administrator, which playbook is in force.</summary>
internal sealed class PlaybookCommand(EditionDesk desk) : ICommand
{
    public const string CommandName = "playbook";

    public string Name => CommandName;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        desk.AnswerAsync(turn, () => Task.FromResult(desk.Show(turn)), cancellationToken);
}
