using System;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector;

/// <summary>
/// The one way in which activities are written and read: nulls left out, dates as ISO 8601, with the offset that they came with, and texts as they came, even
/// where they look like a date. Built once, since a serialiser that is built for every turn compiles its accessors again for every turn.
/// </summary>
internal static class BotJson
{
    public static readonly JsonSerializerSettings Settings = new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateFormatHandling = DateFormatHandling.IsoDateFormat,
        DateTimeZoneHandling = DateTimeZoneHandling.Utc,
        // What somebody typed into a card, and what a channel says in data of its own, has no type but JSON's: who reads a date into it writes another text back.
        DateParseHandling = DateParseHandling.None,
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        TypeNameHandling = TypeNameHandling.None,
        // "$type" and "$ref" are somebody's data here, never instructions to the reader.
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
    };

    // A serialiser keeps no state between calls, so one serves all threads.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);
    private static readonly UTF8Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The value as UTF-8, from position 0.</summary>
    public static MemoryStream Write(object value)
    {
        using var text = new PooledTextWriter();
        using (var json = new JsonTextWriter(text) { ArrayPool = CharPool.Shared, CloseOutput = false })
            Serializer.Serialize(json, value);
        var utf8 = new byte[Utf8.GetByteCount(text.Written)];
        Utf8.GetBytes(text.Written, utf8);
        return new MemoryStream(utf8, 0, utf8.Length, writable: false, publiclyVisible: true);
    }

    /// <summary>Null when there is nothing but white space.</summary>
    /// <exception cref="JsonException">It isn't JSON, not one value only, or of another shape.</exception>
    public static T Read<T>(Stream stream)
    {
        using var text = PooledTextReader.Of(stream);
        using var json = new JsonTextReader(text) { ArrayPool = CharPool.Shared, CloseInput = false };
        var value = Serializer.Deserialize<T>(json);
        while (json.Read())
        {
            if (json.TokenType != JsonToken.Comment)
                throw new JsonReaderException("There is more than one value.");
        }

        return value;
    }

    public static T Read<T>(string text)
    {
        using var json = new JsonTextReader(new StringReader(text));
        return Serializer.Deserialize<T>(json);
    }

    /// <summary>What was read already, as a type; null only for JSON's null.</summary>
    /// <exception cref="JsonException">It has another shape.</exception>
    public static T Convert<T>(JToken json) => json.ToObject<T>(Serializer);

    /// <summary>What reading JSON into a class throws when the JSON is of another shape: Newtonsoft leaves some conversion failures as they are.</summary>
    public static bool IsOfAnotherShape(Exception e) =>
        e is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException;
}
