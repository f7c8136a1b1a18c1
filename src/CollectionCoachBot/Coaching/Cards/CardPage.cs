using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Coaching.Cards;

/// <summary>A card that opens from a coach card, and by a command for the newest coaching.</summary>
/// <param name="Command">The command that shows it.</param>
/// <param name="Title">The key of the text that a notification shows.</param>
/// <param name="Open">Makes it.</param>
internal sealed record CardPage(string Command, string Title, Func<Turn, OpenCoaching, CancellationToken, Task<JObject>> Open);
