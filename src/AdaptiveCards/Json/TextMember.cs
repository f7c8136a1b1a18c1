using System;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>A text of an element.</summary>
internal sealed class TextMember<T>(JsonProperty property, MethodInfo getter) : ElementMember(property)
    where T : AdaptiveTypedElement
{
    private readonly Func<T, string> _get = getter.CreateDelegate<Func<T, string>>();
    private readonly string _default = (string)property.DefaultValue;

    internal override void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth)
    {
        var text = _get((T)element);
        if (!(LeavesDefaultOut && text == _default) && Begin(writer, element))
            writer.WriteValue(text);
    }
}
