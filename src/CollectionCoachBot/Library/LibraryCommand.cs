using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Library;

/// <summary><c>library/手册</c>: everything that the coach knows, or what fits the words behind the command.</summary>
internal sealed class LibraryCommand(LibraryDesk desk) : ICommand
{
    public string Name => "library";

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        desk.ShowAsync(turn, argument.Length == 0 ? desk.Home(turn) : desk.Search(turn, argument), cancellationToken);
}
