using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delegations;

/// <summary>"End" beside a substitution.</summary>
internal sealed class DelegationEnd(DelegationDesk desk) : ICardAction
{
    public const string ActionVerb = "delegation.end";

    public string Verb => ActionVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) => desk.EndAsync(turn, press.Id("d"), cancellationToken);
}
