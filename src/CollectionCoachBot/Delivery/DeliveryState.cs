namespace CollectionCoachBot.Delivery;

/// <summary>The life of a message that the bot sends by itself.</summary>
internal enum DeliveryState
{
    Pending,

    /// <summary>Written before the request leaves, with a lease: a crash in between leaves this state.</summary>
    Sending,
    Sent,

    /// <summary>It may have arrived, or may not: never sent again by itself, shown to an administrator.</summary>
    Unknown,
    Failed,

    /// <summary>No longer true when its turn came (settled, closed, unsubscribed): nothing was sent.</summary>
    Dropped,

    /// <summary>The person or conversation can't be reached until the app is installed; goes on then, if still true.</summary>
    Unreachable,
}
