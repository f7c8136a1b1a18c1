using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Editions;

/// <summary><c>reload playbook/更新手册</c>: for an administrator, takes over what changed in the playbook's files.</summary>
internal sealed class ReloadPlaybookCommand(EditionDesk desk) : ICommand
{
    public string Name => "reload-playbook";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        desk.AnswerAsync(turn, () => desk.ReloadAsync(turn, cancellationToken), cancellationToken);
}
