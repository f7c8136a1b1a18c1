namespace CollectionCoachBot.Sample;

/// <summary>Fills the empty database of a first start beside the start itself, which doesn't wait for it.</summary>
internal sealed class SampleOnFirstRun(SampleLedger sample) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => sample.FillAsync(stoppingToken), stoppingToken);
}
