using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Conversation;

/// <summary>What a button (Action.Execute) does. One class a verb, in the folder of its feature.</summary>
internal interface ICardAction
{
    /// <summary>The button's verb, such as <c>escalation.acknowledge</c>.</summary>
    string Verb { get; }

    /// <summary>
    /// Acts, and answers with the card that the presser sees in place of the pressed one. A shared card is updated for everybody else
    /// as well, through the outbox.
    /// </summary>
    Task<JObject> PressAsync(Turn turn, CardPress press, CancellationToken cancellationToken);
}
