using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Delivery;

/// <summary>Makes the message of an outbox row when it is sent, from the newest state. One a kind, written by the feature that it belongs to.</summary>
internal interface IMessageRenderer
{
    /// <summary>The <see cref="OutboxRow.Kind"/> that this renders.</summary>
    string Kind { get; }

    /// <returns>Null when the message is no longer true (settled, closed, unsubscribed): it is dropped.</returns>
    Task<RenderedMessage?> RenderAsync(OutboxRow row, CancellationToken cancellationToken);

    /// <summary>
    /// The <see cref="OutboxRow.Subject"/>s whose rows stay however old they are: the feature looks for the row to know what was handed over,
    /// or to bring its message up to date. Null: none.
    /// </summary>
    IQueryable<string>? StillNeeded(CoachDb db) => null;
}
