namespace CollectionCoachBot.Conversation;

/// <summary>What a command word does. One class a command, in the folder of its feature.</summary>
internal interface ICommand
{
    /// <summary>The command's name in <c>commands.yaml</c>.</summary>
    string Name { get; }

    /// <param name="turn">Who asked, where, in which language.</param>
    /// <param name="argument">What was typed after the word; may be empty.</param>
    /// <param name="cancellationToken">Ends with the program, not with the caller.</param>
    Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken);
}
