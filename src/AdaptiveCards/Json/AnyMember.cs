using System;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>A rare kind of property: a number with a fraction, a value that may be missing, or one with a converter of its own.</summary>
internal sealed class AnyMember : ElementMember
{
    private readonly JsonProperty _property;
    private readonly object _default;

    internal AnyMember(JsonProperty property)
        : base(property)
    {
        _property = property;
        _default = property.DefaultValue ?? (property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null);
    }

    internal override void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth)
    {
        var value = _property.ValueProvider.GetValue(element);
        if ((LeavesDefaultOut && Equals(value, _default)) || !Begin(writer, element))
            return;
        if (_property.Converter is { CanWrite: true } converter)
            converter.WriteJson(writer, value, serializer);
        else
            serializer.Serialize(writer, value, _property.PropertyType);
    }
}
