using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps objects as JSON in memory, so that what is read is a copy, as from a database. Meant for tests and trials:
/// everything is gone when the process ends.
/// </summary>
public class MemoryStorage : IStorage
{
    private const string ETagProperty = "ETag";

    // The types are named in the JSON since dialogs cast what they stored. A sender's JSON that was stored may name a type too: only
    // those are made that this process wrote itself.
    private static readonly JsonSerializer TypedSerializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        SerializationBinder = new WrittenTypes(),
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
    });

    private readonly Dictionary<string, JObject> _items;
    private readonly JsonSerializer _serializer;
    private readonly Lock _lock = new();
    private int _lastETag;

    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _serializer = jsonSerializer;
        _items = dictionary ?? [];
    }

    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
        : this(TypedSerializer, dictionary)
    {
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
                _items.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var json) && json is not null)
                    found[key] = json.ToObject<object>(_serializer);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <exception cref="InvalidOperationException">An <see cref="IStoreItem"/> was written by somebody else since it was read.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, item) in changes)
                _items[key] = ToJson(key, item);
        }

        return Task.CompletedTask;
    }

    private JObject ToJson(string key, object item)
    {
        if (item is null)
            return null;
        var json = JObject.FromObject(item, _serializer);
        if (item is not IStoreItem versioned)
            return json;

        var current = _items.TryGetValue(key, out var stored) ? (string)stored?[ETagProperty] : null;
        if (current is not null && versioned.ETag != "*" && versioned.ETag != current)
            throw new InvalidOperationException($"ETag conflict on '{key}'. Original: {versioned.ETag}, current: {current}.");
        json[ETagProperty] = (++_lastETag).ToString(CultureInfo.InvariantCulture);
        return json;
    }

    private sealed class WrittenTypes : ISerializationBinder
    {
        private readonly ConcurrentDictionary<(string Assembly, string Type), Type> _written = new();

        public void BindToName(Type serializedType, out string assemblyName, out string typeName)
        {
            (assemblyName, typeName) = (serializedType.Assembly.GetName().Name, serializedType.FullName);
            _written[(assemblyName, typeName)] = serializedType;
        }

        public Type BindToType(string assemblyName, string typeName) => _written.TryGetValue((assemblyName, typeName), out var type)
            ? type
            : throw new JsonSerializationException($"What is stored names the type '{typeName}', which was never stored.");
    }
}
