using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing;

/// <summary>A button that shows a page in place of the card it stands on.</summary>
internal sealed class CasePress(CasePage page, CasePages pages) : ICardAction
{
    public string Verb => page.Verb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) => pages.OfAsync(turn, page, press, cancellationToken);
}
