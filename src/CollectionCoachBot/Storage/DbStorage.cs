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

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<StoredState>().AsNoTracking().Where(state => keys.Contains(state.Key)).ToListAsync(cancellationToken);
        var items = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var state in found)
        {
            var item = Deserialize(state.Json);
            if (item is IStoreItem withETag)
                withETag.ETag = state.ETag;
            items.Add(state.Key, item);
        }

        return items;
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var keys = changes.Keys.ToArray();
        var existing = await db.Set<StoredState>().Where(state => keys.Contains(state.Key)).ToDictionaryAsync(state => state.Key, cancellationToken);
        foreach (var (key, item) in changes)
        {
            var expected = (item as IStoreItem)?.ETag;
            var json = Serialize(item);
            if (existing.TryGetValue(key, out var state))
            {
                if (expected is not null and not "*" && expected != state.ETag)
                    throw new DbUpdateConcurrencyException($"The state {key} was changed by somebody else in the meantime.");
                (state.Json, state.ETag, state.UpdatedAt) = (json, OpaqueId.New(), clock.GetUtcNow());
            }
            else
            {
                db.Add(new StoredState { Key = key, Json = json, ETag = OpaqueId.New(), UpdatedAt = clock.GetUtcNow() });
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await db.Set<StoredState>().Where(state => keys.Contains(state.Key)).ExecuteDeleteAsync(cancellationToken);
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
