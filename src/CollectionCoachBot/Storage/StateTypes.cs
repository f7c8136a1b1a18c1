using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Serialization;

namespace CollectionCoachBot.Storage;

/// <summary>
/// The closed list of types that may stand in stored state, under short names of ours: the same on disk for both SDK sources,
/// and never a type that a database names.
/// </summary>
/// <param name="types">The features' own dialog values.</param>
internal sealed class StateTypes(IEnumerable<StateType> types) : ISerializationBinder
{
    private readonly Dictionary<string, Type> _types = Known.Concat(types).ToDictionary(known => known.Name, known => known.Type, StringComparer.Ordinal);

    private static IEnumerable<StateType> Known =>
    [
        new("dialogState", typeof(DialogState)),
        new("dialogStack", typeof(List<DialogInstance>)),
        new("dialogInstance", typeof(DialogInstance)),
        new("promptOptions", typeof(PromptOptions)),
        new("values", typeof(Dictionary<string, object>)),
    ];

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = _types.FirstOrDefault(known => known.Value == serializedType).Key
            ?? throw new UnknownStateException($"{serializedType} isn't on the list of types that state may hold.");
    }

    public Type BindToType(string? assemblyName, string typeName) =>
        _types.TryGetValue(typeName, out var type)
            ? type
            : throw new UnknownStateException($"State names the type \"{typeName}\", which this release doesn't know.");
}
