using System;
using System.Collections.Concurrent;
using System.Globalization;
using System.Threading;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Names the types in what the memory holds, since dialogs cast what they stored. A sender's JSON that was stored may name a type too: only
/// those are made that this process wrote itself.
/// </summary>
internal sealed class WrittenTypes : ISerializationBinder
{
    /// <summary>For what others may look at: the types' own names.</summary>
    public static readonly JsonSerializer FullNames = Serializer(new WrittenTypes(brief: false));

    /// <summary>
    /// For what never leaves the memory: numbered names, given and read as a whole, where a full one is put together for every object that
    /// is written and taken apart for every one that is read.
    /// </summary>
    public static readonly JsonSerializer BriefNames = Serializer(new WrittenTypes(brief: true));

    private readonly ConcurrentDictionary<Type, (string Assembly, string Type)> _names = new();
    private readonly ConcurrentDictionary<(string Assembly, string Type), Type> _written = new();
    private readonly bool _brief;
    private int _last;

    private WrittenTypes(bool brief) => _brief = brief;

    public void BindToName(Type serializedType, out string assemblyName, out string typeName) =>
        (assemblyName, typeName) = _names.GetOrAdd(serializedType, Register);

    public Type BindToType(string assemblyName, string typeName) => _written.TryGetValue((assemblyName, typeName), out var type)
        ? type
        : throw new JsonSerializationException($"What is stored names the type '{typeName}', which was never stored.");

    private (string Assembly, string Type) Register(Type type)
    {
        var name = _brief
            ? (null, string.Create(CultureInfo.InvariantCulture, $"#{Interlocked.Increment(ref _last)} {type.Name}"))
            : (type.Assembly.GetName().Name, type.FullName);
        _written[name] = type;
        return name;
    }

    private static JsonSerializer Serializer(WrittenTypes types) => JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.All,
        TypeNameAssemblyFormatHandling = TypeNameAssemblyFormatHandling.Full,
        SerializationBinder = types,
        ReferenceLoopHandling = ReferenceLoopHandling.Error,
    });
}
