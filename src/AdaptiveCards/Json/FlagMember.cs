using System;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>A yes or no of an element.</summary>
internal sealed class FlagMember<T>(JsonProperty property, MethodInfo getter) : ElementMember(property)
    where T : AdaptiveTypedElement
{
    private readonly Func<T, bool> _get = getter.CreateDelegate<Func<T, bool>>();
    private readonly bool _default = property.DefaultValue is true;

    internal override void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth)
    {
        var flag = _get((T)element);
        if (!(LeavesDefaultOut && flag == _default) && Begin(writer, element))
            writer.WriteValue(flag);
    }
}
