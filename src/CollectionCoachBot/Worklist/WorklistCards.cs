using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Worklist;

/// <summary>The worklist of whoever asks, read and ranked anew.</summary>
internal sealed class WorklistCards(WorklistDesk desk, Ledger ledger, WorklistCard cards) : IWorklistCards
{
    /// <param name="turn">Who asks.</param>
    /// <param name="start">The customer with whom the page begins; null, or one who isn't on the list any more: the first page.</param>
    /// <param name="cancellationToken">Ends with the program.</param>
    public async Task<JObject> PageAsync(Turn turn, string? start, CancellationToken cancellationToken) =>
        cards.Build(WorklistPage.Of(await desk.OfAsync(turn.Scope, cancellationToken), ledger.Today(), start), turn.Kind, turn.Language);

    public async Task<JObject> BackAsync(Turn turn, string before, IEnumerable<AdaptiveElement> onTop, CancellationToken cancellationToken) =>
        cards.Build(WorklistPage.After(await desk.OfAsync(turn.Scope, cancellationToken), ledger.Today(), before), turn.Kind, turn.Language, onTop);
}
