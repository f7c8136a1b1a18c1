using CollectionCoachBot.Conversation;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Worklist;

/// <summary>Another page of the worklist, ranked anew. Data: a the customer with whom it begins.</summary>
internal sealed class ShowWorklist(WorklistDesk desk, Ledger ledger, WorklistCard cards) : ICardAction
{
    public const string ActionVerb = "worklist.show";

    public string Verb => ActionVerb;

    public async Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        cards.Build(WorklistPage.Of(await desk.OfAsync(turn.Scope, cancellationToken), ledger.Today(), press.Id("a")), turn.Kind, turn.Language);
}
