using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps objects as JSON in memory, so that what is read is a copy, as from a database. Meant for tests and trials:
/// everything is gone when the process ends.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagProperty = "ETag";

    private readonly IJsonShelf _shelf;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private int _lastETag;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        // Who gives a dictionary may look into it.
        _shelf = dictionary is null ? new TapeShelf() : new GivenShelf(dictionary);
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(dictionary is null ? WrittenTypes.BriefNames : WrittenTypes.FullNames, dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _shelf.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var key in keys)
        {
            JsonTape json;
            lock (_lock)
                json = _shelf.Read(key);
            if (json is not null)
                found[key] = json.Read(_serializer);
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was written by somebody else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, item) in changes)
        {
            var json = item is null ? null : JsonTape.Of(item, _serializer);
            lock (_lock)
                _shelf.Write(key, item is IStoreItem versioned ? NextVersion(key, versioned, json) : json);
        }

        return Task.CompletedTask;
    }

    private JsonTape NextVersion(string key, IStoreItem item, JsonTape json)
    {
        var current = _shelf.Read(key)?.TextOf(ETagProperty);
        if (current is not null && item.ETag != "*" && item.ETag != current)
            throw new InvalidOperationException($"ETag conflict on '{key}'. Original: {item.ETag}, current: {current}.");
        return json.With(ETagProperty, (++_lastETag).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Where the objects lie; used by one thread at a time. A null is there, but nothing that can be read.</summary>
    private interface IJsonShelf
    {
        JsonTape Read(string key);

        void Write(string key, JsonTape json);

        void Remove(string key);
    }

    private sealed class TapeShelf : IJsonShelf
    {
        private readonly Dictionary<string, JsonTape> _items = new(StringComparer.Ordinal);

        public JsonTape Read(string key) => _items.GetValueOrDefault(key);

        public void Write(string key, JsonTape json) => _items[key] = json;

        public void Remove(string key) => _items.Remove(key);
    }

    private sealed class GivenShelf(Dictionary<string, JObject> items) : IJsonShelf
    {
        public JsonTape Read(string key) => items.GetValueOrDefault(key) is { } json ? JsonTape.Of(json) : null;

        public void Write(string key, JsonTape json)
        {
            if (json is null)
            {
                items[key] = null;
                return;
            }

            using var reader = new JsonTapeReader(json);
            items[key] = (JObject)JToken.ReadFrom(reader);
        }

        public void Remove(string key) => items.Remove(key);
    }
}
