using System;
using System.Collections.Generic;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>What an element holds: others, a list of others, or an object that the serializer writes.</summary>
internal sealed class ObjectMember<T>(JsonProperty property, MethodInfo getter) : ElementMember(property)
    where T : AdaptiveTypedElement
{
    private readonly Func<T, object> _get = getter.CreateDelegate<Func<T, object>>();
    private readonly Type _type = property.PropertyType;

    internal override void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth)
    {
        var value = _get((T)element);
        if ((LeavesDefaultOut && value is null) || !Begin(writer, element))
            return;
        switch (value)
        {
            case null:
                writer.WriteNull();
                break;
            case AdaptiveTypedElement held:
                ElementWriter.Write(writer, held, serializer, depth + 1);
                break;
            case IReadOnlyList<AdaptiveTypedElement> list:
                writer.WriteStartArray();
                for (var i = 0; i < list.Count; i++)
                    ElementWriter.Write(writer, list[i], serializer, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                serializer.Serialize(writer, value, _type);
                break;
        }
    }
}
