using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>A number of pixels, written as <c>50px</c>; a bare number is read too.</summary>
internal sealed class PixelConverter : JsonConverter<uint>
{
    public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) => writer.WriteValue(Pixels.Format(value));

    public override uint ReadJson(JsonReader reader, Type objectType, uint existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.Value is string text ? Pixels.Parse(text) : Convert.ToUInt32(reader.Value, CultureInfo.InvariantCulture);
}
