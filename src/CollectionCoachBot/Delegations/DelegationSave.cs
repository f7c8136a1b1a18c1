using CollectionCoachBot.Conversation;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delegations;

/// <summary>Save on the form of a substitution.</summary>
internal sealed class DelegationSave(DelegationDesk desk) : ICardAction
{
    public const string ActionVerb = "delegation.save";

    public string Verb => ActionVerb;

    public Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken) =>
        desk.SaveAsync(turn, press.Id("w"), press.Id("who"), press.Date("until"), cancellationToken);
}
