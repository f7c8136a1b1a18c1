using Quartz;

namespace CollectionCoachBot.Bot;

/// <summary>Keeps the list of handled activities short.</summary>
internal sealed class ForgetHandledJob(HandledOnce handled) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await handled.ForgetOldAsync(cancellationToken);
}
