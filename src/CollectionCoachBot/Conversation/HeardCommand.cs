using CollectionCoachBot.People;

namespace CollectionCoachBot.Conversation;

/// <summary>A command word at the start of a message.</summary>
/// <param name="Name">The command's name in <c>commands.yaml</c>.</param>
/// <param name="Argument">What follows the word, trimmed; may be empty.</param>
/// <param name="Language">The language of the word.</param>
internal sealed record HeardCommand(string Name, string Argument, Language Language);
