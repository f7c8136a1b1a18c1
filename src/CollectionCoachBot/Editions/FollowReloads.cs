using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Editions;

/// <summary>
/// Looks once a minute whether an administrator had the playbook read again in another copy of the bot, and reads it too. Not a recurring job of the
/// scheduler, since of those one runs among all copies.
/// </summary>
internal sealed class FollowReloads(ReloadRequests requests, CurrentPlaybook playbook, PlaybookReloading reloading, Words words, TimeProvider clock, ILogger<FollowReloads> log) : BackgroundService
{
    private static readonly TimeSpan Rhythm = TimeSpan.FromMinutes(1);
    private string? _done;
    private (string Request, string Fault)? _told;

    /// <summary>
    /// Reads the playbook again where that was asked for since it was read here. The version that was asked for is taken or none: a company's files may
    /// reach this machine later, or one by one. Until they are whole what was in force stays so, and they are looked for again each time.
    /// </summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await requests.NewestAsync(cancellationToken) is not { } request || request.Id == _done)
            return;
        if (DateTimeOffset.FromUnixTimeMilliseconds(request.At) > playbook.InForce.ReadAt)
        {
            var faults = await reloading.ReadAgainAsync(cancellationToken, request.Version);
            if (faults.Count > 0)
            {
                Tell(request, faults);
                return;
            }

            EditionsLog.Followed(log, playbook.Edition.Version);
        }

        _done = request.Id;
    }

    /// <summary>Once, not each minute, until something else is in the way.</summary>
    private void Tell(ReloadRequest request, IReadOnlyList<Fault> faults)
    {
        var first = faults[0].Say(words, Language.English);
        if (_told == (request.Id, first))
            return;
        _told = (request.Id, first);
        EditionsLog.Refused(log, faults.Count, first);
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
