namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>How something of the bot's reached the client.</summary>
internal enum MessageKind
{
    /// <summary>A new message, asked for or proactive.</summary>
    Sent,

    /// <summary>An update of a message, seen by everybody.</summary>
    Updated,

    /// <summary>The card that answered a press, seen by the person who pressed.</summary>
    Answered,
}
