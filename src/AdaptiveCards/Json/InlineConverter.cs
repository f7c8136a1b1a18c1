using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>Reads a piece of rich text: a text run, or a bare text that stands for one.</summary>
internal sealed class InlineConverter : JsonConverter<AdaptiveInline>
{
    public override bool CanWrite => false;

    public override void WriteJson(JsonWriter writer, AdaptiveInline value, JsonSerializer serializer) =>
        throw new NotSupportedException("Written by its own contract.");

    public override AdaptiveInline ReadJson(
        JsonReader reader, Type objectType, AdaptiveInline existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.String)
            return new AdaptiveTextRun((string)reader.Value);

        var json = JObject.Load(reader);
        if ((string)json["type"] != AdaptiveTextRun.TypeName)
            throw new JsonSerializationException($"Rich text holds texts and elements of the type TextRun, not '{json["type"]}'. Path '{json.Path}'.");
        var run = new AdaptiveTextRun();
        using var fields = json.CreateReader();
        serializer.Populate(fields, run);
        return run;
    }
}
