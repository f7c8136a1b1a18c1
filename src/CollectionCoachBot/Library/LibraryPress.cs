using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Library;

/// <summary>A button that opens a page of the library. What it names and isn't known any more opens the first page.</summary>
/// <param name="verb">The button's verb.</param>
/// <param name="page">The page that it opens.</param>
internal sealed class LibraryPress(string verb, Func<Turn, CardPress, JObject> page) : ICardAction
{
    public string Verb => verb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) => Task.FromResult(page(turn, press));
}
