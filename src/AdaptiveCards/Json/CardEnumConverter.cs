using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>
/// Writes an enum's name in camel case and reads it in any case. A value that the schema doesn't know is read as the
/// default, since a client shows such a card too.
/// </summary>
internal sealed class CardEnumConverter : StringEnumConverter
{
    private static readonly CamelCaseNamingStrategy CamelCase = new();
    private static readonly ConcurrentDictionary<Enum, string> Names = new();

    public CardEnumConverter()
        : base(CamelCase, allowIntegerValues: false)
    {
    }

    // Some values have two names, of which the schema knows the first only (Default, Normal).
    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        if (value is Enum known && Enum.IsDefined(known.GetType(), known))
            writer.WriteValue(Names.GetOrAdd(known, FirstName));
        else
            base.WriteJson(writer, value, serializer);
    }

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        var nullable = Nullable.GetUnderlyingType(objectType);
        if (reader.TokenType == JsonToken.String && TryParse(nullable ?? objectType, (string)reader.Value, out var known))
            return known;
        return nullable is null ? Enum.ToObject(objectType, 0) : null;
    }

    /// <summary>Names only: numbers and lists of names, which .NET takes too, aren't in the schema.</summary>
    internal static bool TryParse(Type type, string text, out object value)
    {
        var name = Array.Find(Enum.GetNames(type), known => known.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = name is null ? null : Enum.Parse(type, name);
        return name is not null;
    }

    /// <summary>What each value of an enum is written as.</summary>
    internal static Dictionary<int, string> NamesOf(Type type) =>
        Enum.GetValues(type).Cast<Enum>().Distinct().ToDictionary(value => Convert.ToInt32(value, CultureInfo.InvariantCulture), value => Names.GetOrAdd(value, FirstName));

    private static string FirstName(Enum value)
    {
        var declared = value.GetType().GetFields(BindingFlags.Public | BindingFlags.Static).OrderBy(field => field.MetadataToken);
        return CamelCase.GetPropertyName(declared.First(field => value.Equals(field.GetValue(null))).Name, hasSpecifiedName: false);
    }
}
