using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Delivery;

/// <summary>
/// Forgets messages that were settled long ago. What may not have arrived stays until a person decides, and so does what a feature would
/// hand over anew if its row were gone, and a message that an update is waiting for.
/// </summary>
internal sealed class ForgetDeliveries(IEnumerable<IMessageRenderer> renderers, IOptions<RetentionOptions> options) : IForgetOld
{
    public async Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = now.AddDays(-options.Value.DeliveryDays);
        var old = db.Set<OutboxRow>()
            .Where(row => row.StateAt < before
                && (row.State == DeliveryState.Sent || row.State == DeliveryState.Dropped || row.State == DeliveryState.Unreachable || row.LeftAt != null)
                && !db.Set<OutboxRow>().Any(update => update.UpdatesKey == row.UniqueKey && (update.State == DeliveryState.Pending || update.State == DeliveryState.Sending)));
        var gone = 0;
        foreach (var renderer in renderers)
        {
            var ofKind = old.Where(row => row.Kind == renderer.Kind);
            if (renderer.StillNeeded(db) is { } needed)
                ofKind = ofKind.Where(row => !needed.Contains(row.Subject));
            gone += await ofKind.ExecuteDeleteAsync(cancellationToken);
        }

        return gone;
    }
}
