using Quartz;

namespace CollectionCoachBot.Imports;

/// <summary>Asks now and then for jobs that were left behind by a program that crashed.</summary>
internal sealed class InterruptedImportsJob(ImportJobs jobs, ILogger<InterruptedImportsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (await jobs.InterruptAbandonedAsync(cancellationToken) is var count and > 0)
            ImportsLog.LeftBehind(log, count);
    }
}
