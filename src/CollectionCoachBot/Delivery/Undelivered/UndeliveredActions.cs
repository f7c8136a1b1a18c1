namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>The verbs of the buttons. Data: d the message, a what the decision follows.</summary>
internal static class UndeliveredActions
{
    public const string ListVerb = "deliveries.list";
    public const string SendAgainVerb = "deliveries.send-again";
    public const string LeaveVerb = "deliveries.leave";
}
