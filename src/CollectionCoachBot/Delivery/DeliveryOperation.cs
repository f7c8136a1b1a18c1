namespace CollectionCoachBot.Delivery;

internal enum DeliveryOperation
{
    Send,

    /// <summary>Renders the newest state into a message that was sent before. May be repeated.</summary>
    Update,
}
