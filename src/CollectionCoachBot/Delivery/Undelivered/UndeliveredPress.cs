using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>What the buttons have in common: only an administrator, only in personal chat, and the list as it is now for an answer.</summary>
internal sealed class UndeliveredPress(UndeliveredDesk desk, UndeliveredCard cards, Roles roles, Words words)
{
    /// <summary>The text that says why this isn't shown here to this person; null: it is.</summary>
    public string? Refusal(Turn turn) =>
        turn.Kind != ConversationKind.Personal ? words.Plain(turn.Language, "delivery.in-person")
        : !roles.IsAdministrator(turn.Person) ? words.Plain(turn.Language, "delivery.administrators-only")
        : null;

    public async Task<JObject> ShowAsync(Turn turn, CancellationToken cancellationToken) =>
        Refusal(turn) is { } refusal ? NoticeCards.Of(refusal) : await cards.BuildAsync(turn.Language, null, false, cancellationToken);

    public async Task<JObject> DecideAsync(Turn turn, CardPress press, DeliveryAct act, CancellationToken cancellationToken)
    {
        if (Refusal(turn) is { } refusal)
            return NoticeCards.Of(refusal);
        var did = press.Id("d") is { } rowId && press.Id("a") is { } afterId && await desk.DecideAsync(rowId, afterId, act, turn.Person, cancellationToken);
        var notice = !did ? "decided-already" : act == DeliveryAct.SendAgain ? "goes-again" : "left";
        return await cards.BuildAsync(turn.Language, notice, did, cancellationToken);
    }
}
