using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>Forgets what became of sent files long ago, and sooner the addresses of those about which nobody decided.</summary>
internal sealed class ForgetSentLedgers(IOptions<RetentionOptions> options) : IForgetOld
{
    public async Task<int> ForgetAsync(CoachDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (waited, before) = (now - SentLedgers.Waits, now.AddDays(-options.Value.ImportDays));
        await db.Set<SentLedger>().Where(sent => sent.State == SentLedgerState.Ready && sent.StateAt < waited && sent.Url != "")
            .ExecuteUpdateAsync(set => set.SetProperty(sent => sent.Url, ""), cancellationToken);
        return await db.Set<SentLedger>().Where(sent => sent.StateAt < before).ExecuteDeleteAsync(cancellationToken);
    }
}
