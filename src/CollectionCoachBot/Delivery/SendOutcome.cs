namespace CollectionCoachBot.Delivery;

/// <summary>What one attempt to send says about the message.</summary>
internal enum SendOutcome
{
    /// <summary>The channel took it.</summary>
    Sent,

    /// <summary>It surely did not arrive: it may be sent again.</summary>
    TryAgain,

    /// <summary>It may have arrived: never sent again by itself.</summary>
    Unknown,

    /// <summary>Teams refuses messages to this person or conversation until the app is installed again.</summary>
    Unreachable,

    /// <summary>The channel refuses this message as it is; the same message will be refused again.</summary>
    Failed,
}
