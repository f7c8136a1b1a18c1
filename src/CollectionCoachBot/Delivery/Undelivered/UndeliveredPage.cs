namespace CollectionCoachBot.Delivery.Undelivered;

/// <summary>The newest messages that may not have arrived, and how many there are in all.</summary>
internal sealed record UndeliveredPage(IReadOnlyList<UndeliveredMessage> Messages, int Count)
{
    /// <summary>So many on a card; the next come up as these are decided.</summary>
    public const int Size = 6;
}
