using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards.Json;

/// <summary>An id alone toggles the element; with <c>isVisible</c> it is shown or hidden.</summary>
internal sealed class TargetElementConverter : JsonConverter<AdaptiveTargetElement>
{
    public override void WriteJson(JsonWriter writer, AdaptiveTargetElement value, JsonSerializer serializer)
    {
        if (value.IsVisible is not { } visible)
        {
            writer.WriteValue(value.ElementId);
            return;
        }

        writer.WriteStartObject();
        writer.WritePropertyName("elementId");
        writer.WriteValue(value.ElementId);
        writer.WritePropertyName("isVisible");
        writer.WriteValue(visible);
        writer.WriteEndObject();
    }

    public override AdaptiveTargetElement ReadJson(
        JsonReader reader, Type objectType, AdaptiveTargetElement existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var token = JToken.Load(reader);
        return token.Type == JTokenType.String
            ? new AdaptiveTargetElement((string)token)
            : new AdaptiveTargetElement { ElementId = (string)token["elementId"], IsVisible = (bool?)token["isVisible"] };
    }
}
