using System;
using System.Collections.Generic;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>
/// Reads an element as the class that its <c>type</c> names; an unknown one keeps its type and its properties.
/// It is written as its class's contract says.
/// </summary>
internal sealed class TypedElementConverter : JsonConverter
{
    private static readonly Dictionary<string, Func<AdaptiveTypedElement>> Known = new(StringComparer.Ordinal)
    {
        [AdaptiveCard.TypeName] = () => new AdaptiveCard((AdaptiveSchemaVersion)null),
        [AdaptiveTextBlock.TypeName] = () => new AdaptiveTextBlock(),
        [AdaptiveRichTextBlock.TypeName] = () => new AdaptiveRichTextBlock(),
        [AdaptiveContainer.TypeName] = () => new AdaptiveContainer(),
        [AdaptiveColumnSet.TypeName] = () => new AdaptiveColumnSet(),
        [AdaptiveColumn.TypeName] = () => new AdaptiveColumn(),
        [AdaptiveFactSet.TypeName] = () => new AdaptiveFactSet(),
        [AdaptiveImage.TypeName] = () => new AdaptiveImage(),
        [AdaptiveTable.TypeName] = () => new AdaptiveTable(),
        [AdaptiveTableRow.TypeName] = () => new AdaptiveTableRow(),
        [AdaptiveTableCell.TypeName] = () => new AdaptiveTableCell(),
        [AdaptiveActionSet.TypeName] = () => new AdaptiveActionSet(),
        [AdaptiveTextInput.TypeName] = () => new AdaptiveTextInput(),
        [AdaptiveDateInput.TypeName] = () => new AdaptiveDateInput(),
        [AdaptiveNumberInput.TypeName] = () => new AdaptiveNumberInput(),
        [AdaptiveChoiceSetInput.TypeName] = () => new AdaptiveChoiceSetInput(),
        [AdaptiveToggleInput.TypeName] = () => new AdaptiveToggleInput(),
        [AdaptiveSubmitAction.TypeName] = () => new AdaptiveSubmitAction(),
        [AdaptiveExecuteAction.TypeName] = () => new AdaptiveExecuteAction(),
        [AdaptiveOpenUrlAction.TypeName] = () => new AdaptiveOpenUrlAction(),
        [AdaptiveToggleVisibilityAction.TypeName] = () => new AdaptiveToggleVisibilityAction(),
        [AdaptiveShowCardAction.TypeName] = () => new AdaptiveShowCardAction(),
    };

    public override bool CanWrite => ElementWriter.IsAsked;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveTypedElement).IsAssignableFrom(objectType);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        ElementWriter.Write(writer, (AdaptiveTypedElement)value, serializer);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;

        var outermost = reader.Depth == 0;
        var json = JObject.Load(reader);
        var element = Create(objectType, json);
        using var fields = json.CreateReader();
        serializer.Populate(fields, element);
        if (outermost && element is AdaptiveCard { Version: null } card)
            card.Version = AdaptiveCard.OnDeserializingMissingVersion?.Invoke() ?? throw Missing("version", objectType, json);
        return element;
    }

    private static AdaptiveTypedElement Create(Type wanted, JObject json)
    {
        // Rows, cells and columns may leave out their type: where they stand says it.
        var type = (string)json["type"] ?? ImpliedType(wanted) ?? throw Missing("type", wanted, json);
        AdaptiveTypedElement element = Known.TryGetValue(type, out var create) ? create()
            : wanted.IsAssignableFrom(typeof(AdaptiveUnknownAction)) && !wanted.IsAssignableFrom(typeof(AdaptiveUnknownElement)) ? new AdaptiveUnknownAction { Type = type }
            : new AdaptiveUnknownElement { Type = type };
        if (!wanted.IsInstanceOfType(element))
            throw new JsonSerializationException($"'{type}' can't stand where a {wanted.Name} is expected. Path '{json.Path}'.");
        return element;
    }

    private static string ImpliedType(Type wanted) =>
        wanted == typeof(AdaptiveColumn) ? AdaptiveColumn.TypeName
        : wanted == typeof(AdaptiveTableRow) ? AdaptiveTableRow.TypeName
        : wanted == typeof(AdaptiveTableCell) ? AdaptiveTableCell.TypeName
        : null;

    private static JsonSerializationException Missing(string property, Type wanted, JObject json) =>
        new($"Required property '{property}' not found on {wanted.Name}. Path '{json.Path}'.");
}
