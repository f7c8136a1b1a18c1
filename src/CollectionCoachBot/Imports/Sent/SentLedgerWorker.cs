using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Imports.Sent;

/// <summary>Tries the files that people sent, and imports those that they decided for. Outside the turn, which would be over before a large file is here.</summary>
internal sealed class SentLedgerWorker(SentLedgerQueue queue, SentLedgers sents, SentFileFetcher fetcher, LedgerImporter importer, ImportTurn turn, ILogger<SentLedgerWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in queue.ReadAllAsync(stoppingToken))
                await RunAsync(id, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Whoever starts next says that these were interrupted.
        }
    }

    /// <summary>One file, from the queue or from a test.</summary>
    public async Task RunAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            if (await sents.FindAsync(id, null, cancellationToken) is not { State: SentLedgerState.Reading or SentLedgerState.Importing } sent)
                return;
            var (state, outcome, digest) = await TakeAsync(sent, cancellationToken);
            await sents.FinishAsync(sent, state, outcome, digest, cancellationToken);
            ImportsLog.SentFinished(log, id, state);
        }
        catch (Exception e) when (DatabaseFault.In(e) is { } fault)
        {
            // It stays as it was, until it counts as interrupted.
            ImportsLog.NoDatabase(log, fault.Message);
        }
    }

    private async Task<(SentLedgerState State, ImportOutcome Outcome, string? Digest)> TakeAsync(SentLedger sent, CancellationToken cancellationToken)
    {
        var isTrial = sent.State == SentLedgerState.Reading;
        try
        {
            var (content, digest) = await fetcher.FetchAsync(sent.Url, cancellationToken);
            await using var file = content;
            if (!isTrial && digest != sent.Digest)
                return (SentLedgerState.Failed, ImportOutcome.Of("sent-changed"), null);

            // The card that its sender decides by says how many it closes.
            var said = sent.Options is { } options ? SentOptions.Read(options).Request : new ImportRequest();
            var request = said with { DryRun = isTrial, IsConfirmed = true, Way = ImportWay.Chat, ById = sent.PersonId };
            using var alone = await turn.TakeAsync(cancellationToken);
            var report = await Task.Run(() => importer.ImportAsync(file, request, null, cancellationToken), cancellationToken);
            return (isTrial ? SentLedgerState.Ready : SentLedgerState.Done, ImportOutcome.Of(report), digest);
        }
        catch (LedgerRefusedException refused)
        {
            return (SentLedgerState.Refused, ImportOutcome.Of(refused), null);
        }
        catch (SentFileRefusedException refused)
        {
            return (SentLedgerState.Failed, ImportOutcome.Of(refused.Key), null);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Its transaction is rolled back, whatever it was: the next file is taken none the less.
            ImportsLog.Failed(log, sent.Id, e);
            return (SentLedgerState.Failed, ImportOutcome.Of(DatabaseFault.In(e) is null ? e is IOException ? "disk-failed" : "failed" : "database-failed"), null);
        }
    }
}
