using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>Builds the search index beside the start: of a million customers that takes half a minute, which the first message would wait.</summary>
internal sealed partial class ReadySearch(CustomerSearch customers, ILogger<ReadySearch> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Run(() => customers.PrepareAsync(stoppingToken), stoppingToken);
        }
        catch (Exception e) when (DatabaseFault.In(e) is { } fault)
        {
            // The first message builds it, and says so if the database still doesn't answer.
            NotReady(log, fault.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The search couldn't be made ready at the start; the first message waits for it. {Reason}")]
    private static partial void NotReady(ILogger log, string reason);
}
