using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace BotFramework.Tests.Dialogs;

/// <summary>A closed list of types under short names, as a product stores dialogs.</summary>
internal sealed class ShortNames : ISerializationBinder
{
    private static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["dialogState"] = typeof(DialogState),
        ["dialogStack"] = typeof(List<DialogInstance>),
        ["dialogInstance"] = typeof(DialogInstance),
        ["activity"] = typeof(Activity),
        ["account"] = typeof(ChannelAccount),
        ["conversation"] = typeof(ConversationAccount),
        ["promptOptions"] = typeof(PromptOptions),
        ["values"] = typeof(Dictionary<string, object>),
    };

    public void BindToName(Type serializedType, out string? assemblyName, out string? typeName)
    {
        assemblyName = null;
        typeName = Types.FirstOrDefault(known => known.Value == serializedType).Key
            ?? throw new JsonSerializationException($"{serializedType} isn't on the list.");
    }

    public Type BindToType(string? assemblyName, string typeName) =>
        Types.GetValueOrDefault(typeName) ?? throw new JsonSerializationException($"\"{typeName}\" isn't on the list.");
}
