using System;
using System.Globalization;
using Newtonsoft.Json;

namespace AdaptiveCards.Json;

/// <summary>A value that stands in the JSON as one text.</summary>
internal abstract class TextConverter<T> : JsonConverter<T>
    where T : class
{
    public override void WriteJson(JsonWriter writer, T value, JsonSerializer serializer) => writer.WriteValue(value?.ToString());

    public override T ReadJson(JsonReader reader, Type objectType, T existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
            return null;
        try
        {
            return Parse(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));
        }
        catch (ArgumentException error)
        {
            throw new JsonSerializationException($"{error.Message} Path '{reader.Path}'.", error);
        }
    }

    /// <exception cref="ArgumentException">The text isn't such a value.</exception>
    protected abstract T Parse(string text);
}
