using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Library;

/// <summary><c>principles/十五招</c> and its like: a shelf of the library, or what fits the words behind the command.</summary>
internal sealed class ShelfCommand(Shelf shelf, LibraryDesk desk) : ICommand
{
    public string Name => shelf.Command;

    public Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken) =>
        desk.ShowAsync(turn, desk.Shelf(turn, shelf, argument), cancellationToken);
}
