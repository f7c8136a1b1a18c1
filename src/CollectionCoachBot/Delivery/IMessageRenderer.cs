namespace CollectionCoachBot.Delivery;

/// <summary>Makes the message of an outbox row when it is sent, from the newest state. One a kind, written by the feature that it belongs to.</summary>
internal interface IMessageRenderer
{
    /// <summary>The <see cref="OutboxRow.Kind"/> that this renders.</summary>
    string Kind { get; }

    /// <returns>Null when the message is no longer true (settled, closed, unsubscribed): it is dropped.</returns>
    Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken);
}
