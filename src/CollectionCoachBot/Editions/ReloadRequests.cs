using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;

namespace CollectionCoachBot.Editions;

/// <summary>The newest <see cref="ReloadRequest"/>, kept in the database that all copies of the bot share.</summary>
internal sealed class ReloadRequests(IStorage storage, TimeProvider clock)
{
    private const string Key = "playbook/reload";

    public Task AskAsync(CancellationToken cancellationToken) =>
        storage.WriteAsync(
            new Dictionary<string, object>(StringComparer.Ordinal) { [Key] = new ReloadRequest { Id = OpaqueId.New(), At = clock.GetUtcNow().ToUnixTimeMilliseconds() } },
            cancellationToken);

    public async Task<ReloadRequest?> NewestAsync(CancellationToken cancellationToken) =>
        (await storage.ReadAsync([Key], cancellationToken)).TryGetValue(Key, out var request) ? request as ReloadRequest : null;
}
