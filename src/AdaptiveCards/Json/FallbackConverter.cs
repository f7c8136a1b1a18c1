using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary><c>"drop"</c>, or the element that stands in.</summary>
internal sealed class FallbackConverter : JsonConverter<AdaptiveFallbackElement>
{
    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement value, JsonSerializer serializer)
    {
        switch (value?.Type)
        {
            case AdaptiveFallbackElement.AdaptiveFallbackType.Drop:
                writer.WriteValue(AdaptiveFallbackElement.drop);
                break;
            case AdaptiveFallbackElement.AdaptiveFallbackType.Content:
                serializer.Serialize(writer, value.Content);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    public override AdaptiveFallbackElement ReadJson(
        JsonReader reader, Type objectType, AdaptiveFallbackElement existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        switch (reader.TokenType)
        {
            case JsonToken.Null:
                return null;
            case JsonToken.String when string.Equals((string)reader.Value, AdaptiveFallbackElement.drop, StringComparison.OrdinalIgnoreCase):
                return new AdaptiveFallbackElement(AdaptiveFallbackElement.AdaptiveFallbackType.Drop);
            case JsonToken.StartObject:
                var content = JObject.Load(reader);
                var wanted = ((string)content["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true
                    ? typeof(AdaptiveAction)
                    : typeof(AdaptiveElement);
                return new AdaptiveFallbackElement((AdaptiveTypedElement)content.ToObject(wanted, serializer));
            default:
                throw new JsonSerializationException($"A fallback is \"drop\" or an element. Path '{reader.Path}'.");
        }
    }
}
