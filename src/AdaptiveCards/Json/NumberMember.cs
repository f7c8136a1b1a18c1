using System;
using System.Collections.Generic;
using System.Globalization;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>A whole number of an element, or an enum's value, whose getter is called as if it gave the number behind it.</summary>
internal sealed class NumberMember<T>(JsonProperty property, MethodInfo getter) : ElementMember(property)
    where T : AdaptiveTypedElement
{
    private readonly Func<T, int> _get = getter.CreateDelegate<Func<T, int>>();
    private readonly Type _type = property.PropertyType;
    private readonly Dictionary<int, string> _names = property.PropertyType.IsEnum ? CardEnumConverter.NamesOf(property.PropertyType) : [];
    private readonly int _default = property.DefaultValue is int or Enum ? Convert.ToInt32(property.DefaultValue, CultureInfo.InvariantCulture) : 0;

    internal override void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth)
    {
        var number = _get((T)element);
        if ((LeavesDefaultOut && number == _default) || !Begin(writer, element))
            return;
        if (_names.TryGetValue(number, out var name))
            writer.WriteValue(name);
        else if (_type == typeof(int))
            writer.WriteValue(number);
        else
            serializer.Serialize(writer, Enum.ToObject(_type, number));
    }
}
