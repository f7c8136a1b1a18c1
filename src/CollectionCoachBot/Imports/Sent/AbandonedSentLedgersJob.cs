using Quartz;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>Asks now and then for sent files that were left behind by a program that ended.</summary>
internal sealed class AbandonedSentLedgersJob(SentLedgers sents, ILogger<AbandonedSentLedgersJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await sents.InterruptAbandonedAsync(cancellationToken) is var count and > 0)
            ImportsLog.LeftBehind(log, count);
    }
}
