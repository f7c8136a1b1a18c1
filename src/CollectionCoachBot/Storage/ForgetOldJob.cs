using Microsoft.EntityFrameworkCore;
using Quartz;

namespace CollectionCoachBot.Storage;

/// <summary>Keeps the tables short: takes out what each feature needs no more.</summary>
internal sealed partial class ForgetOldJob(IEnumerable<IForgetOld> features, IDbContextFactory<CoachDb> databases, TimeProvider clock, ILogger<ForgetOldJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await RunAsync(cancellationToken);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        foreach (var feature in features)
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            if (await feature.ForgetAsync(db, clock.GetUtcNow(), cancellationToken) is var count and > 0)
                Forgot(feature.GetType().Name, count);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{What}: {Count} rows were older than they are kept.")]
    private partial void Forgot(string what, int count);
}
