using System.Text.Json.Nodes;

namespace CollectionCoachBot.EndToEnd.Client;

/// <summary>Reads an Adaptive Card as a person would.</summary>
internal static class CardReading
{
    private static readonly string[] TextKeys = ["text", "title", "value", "label", "placeholder", "altText", "x", "legend"];

    /// <summary>Every text of the card in the order of the document, without the word joiners that nobody sees.</summary>
    public static IEnumerable<string> Texts(JsonNode? node, bool hiddenToo) => node switch
    {
        JsonArray list => list.SelectMany(item => Texts(item, hiddenToo)),
        JsonObject thing when !hiddenToo && thing["isVisible"] is JsonValue visible && !visible.GetValue<bool>() => [],
        JsonObject thing => thing.SelectMany(pair => pair.Key is "data" ? []
            : pair.Value is JsonValue value && TextKeys.Contains(pair.Key, StringComparer.Ordinal) ? [value.ToString().Replace("\u2060", "", StringComparison.Ordinal)]
            : Texts(pair.Value, hiddenToo)),
        _ => [],
    };

    /// <summary>Every action: of the card, of action sets, and selectAction.</summary>
    public static IEnumerable<JsonObject> Actions(JsonNode? node) => All(node)
        .Where(thing => ((string?)thing["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true);

    public static IEnumerable<JsonObject> Inputs(JsonNode? node) => All(node)
        .Where(thing => ((string?)thing["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(All),
        JsonObject thing => thing.SelectMany(pair => All(pair.Value)).Prepend(thing),
        _ => [],
    };
}
