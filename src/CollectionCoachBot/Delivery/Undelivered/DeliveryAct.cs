namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>What an administrator decides about a message that may not have arrived.</summary>
internal enum DeliveryAct
{
    SendAgain,

    /// <summary>It isn't sent again, and isn't shown any more.</summary>
    Leave,
}
