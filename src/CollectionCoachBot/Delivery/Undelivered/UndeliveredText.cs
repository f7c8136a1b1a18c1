using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>Says in words what a message is, where it went and what is known of it.</summary>
internal sealed class UndeliveredText(Words words)
{
    /// <summary>The text that says what kind of message it is.</summary>
    public static string KindKey(string kind) => "delivery.kind-" + kind.Replace('.', '-');

    /// <returns>Plain text of ours.</returns>
    public string Kind(OutboxRow row, Language language)
    {
        var key = KindKey(row.Kind);
        var kind = words.Plain(language, words.Has(key) ? key : "delivery.kind-other");
        return row.Operation == DeliveryOperation.Update ? words.Plain(language, "delivery.update-of", ("kind", kind)) : kind;
    }

    /// <returns>Whom or where as others wrote it: not escaped.</returns>
    public string To(UndeliveredMessage message, Language language) => message switch
    {
        { Person.Name: { Length: > 0 } name } => name,
        { Person: not null } => words.Plain(language, "delivery.to-somebody"),
        { Conversation.Name: { Length: > 0 } name } => name,
        { Conversation.Kind: ConversationKind.Group } => words.Plain(language, "delivery.to-group"),
        _ => words.Plain(language, "delivery.to-channel"),
    };

    /// <returns>Card text.</returns>
    public string Why(OutboxRow row, Language language) => row switch
    {
        { State: DeliveryState.Unknown, Error: OutboxUpkeep.LeaseRanOut } => words.Card(language, "delivery.why-stopped"),
        { State: DeliveryState.Unknown } => words.Card(language, "delivery.why-unknown", ("error", Error(row))),
        { Error: "NoRenderer" } => words.Card(language, "delivery.why-not-made", ("error", Error(row))),
        { Error: { } error } when error.StartsWith("Render ", StringComparison.Ordinal) => words.Card(language, "delivery.why-not-made", ("error", Error(row))),
        _ => words.Card(language, "delivery.why-failed", ("error", Error(row))),
    };

    private static string Error(OutboxRow row) => row.Error ?? "?";
}
