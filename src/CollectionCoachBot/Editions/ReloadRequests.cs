using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;

namespace CollectionCoachBot.Editions;

/// <summary>The newest <see cref="ReloadRequest"/>, kept in the database that all copies of the bot share.</summary>
internal sealed class ReloadRequests(IStorage storage, TimeProvider clock)
{
    private const string Key = "playbook/reload";

    /// <param name="version">What is in force here now, and should be everywhere.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public Task AskAsync(string version, CancellationToken cancellationToken)
    {
        var request = new ReloadRequest { Id = OpaqueId.New(), At = clock.GetUtcNow().ToUnixTimeMilliseconds(), Version = version };
        return storage.WriteAsync(new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = request }, cancellationToken);
    }

    public async Task<ReloadRequest?> NewestAsync(CancellationToken cancellationToken) =>
        (await storage.ReadAsync([Key], cancellationToken)).TryGetValue(Key, out var request) ? request as ReloadRequest : null;
}
