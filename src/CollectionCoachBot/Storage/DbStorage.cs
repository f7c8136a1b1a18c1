using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Storage;

/// <summary>The bot's state in the product's database. ETags are checked for an <see cref="IStoreItem"/>, as the SDK's own storages do.</summary>
internal sealed class DbStorage(IDbContextFactory<CoachDb> databases, StateTypes types, TimeProvider clock) : IStorage
{
    private readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Objects,
        SerializationBinder = types,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = 64,
    });

    private readonly Func<CoachDb, string, CancellationToken, Task<StoredState?>> _stateOf = EF.CompileAsyncQuery(
        (CoachDb db, string key, CancellationToken cancellationToken) => db.Set<StoredState>().AsNoTracking().FirstOrDefault(state => state.Key == key));

    /// <summary>One statement, for one key (as each turn reads) one that is compiled. A key that couldn't be stored as it is answers all the same.</summary>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        List<StoredState> states = keys is [var only]
            ? await _stateOf(db, only, cancellationToken) is { } one ? [one] : []
            : await db.Set<StoredState>().AsNoTracking().Where(state => keys.Contains(state.Key)).ToListAsync(cancellationToken);
        var stored = states.ToDictionary(state => state.Key, StringComparer.Ordinal);
        var items = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            if (stored.TryGetValue(key, out var state) || stored.TryGetValue(StorableText.Of(key), out state))
                items[key] = ItemOf(state);
        }

        return items;
    }

    /// <summary>
    /// All or nothing. One statement an item, since each turn writes one: what stands there is replaced unread, except where an ETag must still
    /// be the same. In the order of the keys, so that two who write the same items wait for each other and not both for ever.
    /// </summary>
    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was written by somebody else since it was read, as the SDK's storages say it.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = changes.Count > 1 ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var (key, item) in changes.OrderBy(change => change.Key, StringComparer.Ordinal))
        {
            var expected = item is IStoreItem { ETag: not "*" } withETag ? withETag.ETag ?? "" : null;
            var written = await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "StoredStates" ("Key", "Json", "ETag", "UpdatedAt") VALUES ({key}, {Serialize(item)}, {OpaqueId.New()}, {now})
                ON CONFLICT ("Key") DO UPDATE SET "Json" = excluded."Json", "ETag" = excluded."ETag", "UpdatedAt" = excluded."UpdatedAt"
                WHERE CAST({expected} AS text) IS NULL OR "StoredStates"."ETag" = {expected}
                """,
                cancellationToken);
            if (written == 0)
                throw new InvalidOperationException($"ETag conflict: the state {key} was changed by somebody else in the meantime.");
        }

        if (transaction is not null)
            await transaction.CommitAsync(cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<StoredState>().Where(state => keys.Contains(state.Key)).ExecuteDeleteAsync(cancellationToken);
    }

    private object ItemOf(StoredState state)
    {
        var item = Deserialize(state.Json);
        if (item is IStoreItem withETag)
            withETag.ETag = state.ETag;
        return item;
    }

    private string Serialize(object item)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        _serializer.Serialize(text, item, typeof(object));
        return text.ToString();
    }

    private object Deserialize(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        try
        {
            return _serializer.Deserialize<object>(reader) ?? new JObject();
        }
        catch (JsonException e)
        {
            throw new UnknownStateException("Stored state can't be read by this release.", e);
        }
    }
}
