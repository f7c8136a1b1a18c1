using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Editions;

/// <summary>
/// Looks once a minute whether an administrator had the playbook read again in another copy of the bot, and reads it too. Not a recurring job of the
/// scheduler, since of those one runs among all copies.
/// </summary>
internal sealed class FollowReloads(ReloadRequests requests, CurrentPlaybook playbook, PlaybookReloading reloading, TimeProvider clock, ILogger<FollowReloads> log) : BackgroundService
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMinutes(1);
    private string? _seen;

    /// <summary>Reads the playbook again where that was asked for since it was read here; each request once, whether its files are whole here or not.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await requests.NewestAsync(cancellationToken) is not { } request || request.Id == _seen)
            return;
        _seen = request.Id;
        if (DateTimeOffset.FromUnixTimeMilliseconds(request.At) <= playbook.InForce.ReadAt)
            return;
        var faults = await reloading.ReadAgainAsync(cancellationToken);
        if (faults.Count == 0)
            EditionsLog.Followed(log, playbook.Edition.Version);
        else
            EditionsLog.Refused(log, faults.Count, faults[0]);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Rhythm, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A database that doesn't answer now may answer in a minute; health and the log say so meanwhile.
                EditionsLog.NotLooked(log, e.Message);
            }
        }
    }
}
