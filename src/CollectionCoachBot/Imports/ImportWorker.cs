using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Imports;

/// <summary>Imports the files of the queue, one after the other, and writes down what became of each.</summary>
internal sealed class ImportWorker(ImportQueue queue, ImportJobs jobs, LedgerImporter importer, ImportTurn turn, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(5);

    /// <summary>Says of what still waits that it was interrupted. Not within the work itself, which a program that ends as soon as it starts never begins.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        foreach (var file in queue.Close())
        {
            using (file)
                await FinishAsync(file.Id, ImportJobState.Interrupted, ImportOutcome.Of("interrupted"), new CancellationToken(canceled: true));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var keeping = KeepLeasesAsync(stoppingToken);
        try
        {
            await foreach (var file in queue.ReadAllAsync(stoppingToken))
                await RunAsync(file, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }

        await keeping;
    }

    private async Task RunAsync(QueuedImport file, CancellationToken stopping)
    {
        using (file)
        {
            var (state, outcome) = await TakeAsync(file, stopping);
            await FinishAsync(file.Id, state, outcome, stopping);
        }
    }

    private async Task<(ImportJobState, ImportOutcome)> TakeAsync(QueuedImport file, CancellationToken stopping)
    {
        try
        {
            await jobs.BeginAsync(file.Id, stopping);

            using var alone = await turn.TakeAsync(stopping);

            // A part of the importer reads for seconds without waiting for anything.
            var report = await Task.Run(() => importer.ImportAsync(file.Content, file.Request, null, stopping), stopping);
            return (ImportJobState.Done, ImportOutcome.Of(report));
        }
        catch (LedgerRefusedException refused)
        {
            return (ImportJobState.Refused, ImportOutcome.Of(refused));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return (ImportJobState.Interrupted, ImportOutcome.Of("interrupted"));
        }
        catch (Exception e)
        {
            // Its transaction is rolled back, whatever it was: the next file is imported none the less.
            ImportsLog.Failed(log, file.Id, e);
            return (ImportJobState.Failed, ImportOutcome.Of(DatabaseFault.In(e) is null ? e is IOException ? "disk-failed" : "failed" : "database-failed"));
        }
    }

    /// <summary>Tried until it stands there: a job whose outcome nobody knows would be asked for again and again.</summary>
    private async Task FinishAsync(string id, ImportJobState state, ImportOutcome outcome, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                // Not given up when the program ends: this is what it has to say last.
                await jobs.FinishAsync(id, state, outcome, CancellationToken.None);
                ImportsLog.Finished(log, id, state);
                return;
            }
            catch (Exception e) when (DatabaseFault.In(e) is { } fault)
            {
                ImportsLog.NotWritten(log, id, state, fault.Message);
                if (stopping.IsCancellationRequested)
                    return;
            }

            await Task.Delay(BetweenTries, clock, CancellationToken.None);
        }
    }

    private async Task KeepLeasesAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(ImportJobs.Lease / 3, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                try
                {
                    await jobs.RenewAsync(stopping);
                }
                catch (Exception e) when (DatabaseFault.In(e) is { } fault)
                {
                    // There are two more tries before the lease is over.
                    ImportsLog.NotRenewed(log, fault.Message);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends.
        }
    }
}
