using CollectionCoachBot.Playbook.Loading;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Playbook;

/// <summary>Reads the playbook's files again while the program runs. Files with faults change nothing.</summary>
internal sealed class PlaybookReloading(CurrentPlaybook current, IOptions<PlaybookOptions> options, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="onlyVersion">Any other version changes nothing and is a fault; null: every version is taken.</param>
    /// <returns>The faults, each with its file and line; none: what was read is in force.</returns>
    public async Task<IReadOnlyList<Fault>> ReadAgainAsync(CancellationToken cancellationToken, string? onlyVersion = null)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            // Before reading: what is changed while it is read must count as newer.
            var readAt = clock.GetUtcNow();
            var read = await Task.Run(() => PlaybookSetup.Load(options.Value), cancellationToken);
            if (onlyVersion is not null && read.Version != onlyVersion)
                return [new Fault("", new FaultText("other-version", ("here", read.Version), ("there", onlyVersion)))];
            current.Replace(read, readAt);
            return [];
        }
        catch (PlaybookRefusedException refused)
        {
            return refused.Faults;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file of ours that was there and can't be read: an update of the program that is under way.
            return [new Fault("", new FaultText("being-updated", ("reason", e.Message.TrimEnd('.'))))];
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();
}
