using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>The two buttons of a sent file. Data: f the file.</summary>
internal sealed class DecideSentLedger(SentLedgerDesk desk, string verb) : ICardAction
{
    public const string ImportVerb = "ledger.import";
    public const string CancelVerb = "ledger.cancel";

    public string Verb => verb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        desk.DecideAsync(turn, press, verb == ImportVerb ? SentLedgerState.Importing : SentLedgerState.Cancelled, cancellationToken);
}
