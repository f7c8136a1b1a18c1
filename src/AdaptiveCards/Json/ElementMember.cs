using System;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards.Json;

/// <summary>A property of an element's class, as its contract describes it: when it is written, and how.</summary>
internal abstract class ElementMember
{
    private readonly string _name;
    private readonly Predicate<object> _isWanted;

    private protected ElementMember(JsonProperty property)
    {
        (_name, _isWanted) = (property.PropertyName, property.ShouldSerialize);
        LeavesDefaultOut = property.DefaultValueHandling == DefaultValueHandling.Ignore;
    }

    private protected bool LeavesDefaultOut { get; }

    internal static ElementMember Of(JsonProperty property)
    {
        var getter = property.DeclaringType.GetProperty(property.UnderlyingName, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)?.GetMethod;
        return getter is not null && property.Converter is null && Kind(property.PropertyType) is { } kind
            ? (ElementMember)Activator.CreateInstance(kind.MakeGenericType(getter.DeclaringType), property, getter)
            : new AnyMember(property);
    }

    internal abstract void Write(JsonWriter writer, AdaptiveTypedElement element, JsonSerializer serializer, int depth);

    /// <summary>Begins the property; false where the element says that it isn't to be written.</summary>
    private protected bool Begin(JsonWriter writer, AdaptiveTypedElement element)
    {
        if (_isWanted is not null && !_isWanted(element))
            return false;
        writer.WritePropertyName(_name);
        return true;
    }

    /// <summary>Made for one class of elements, so that its getter is called directly; null: there is none for such a property.</summary>
    private static Type Kind(Type type) =>
        type == typeof(string) ? typeof(TextMember<>)
        : type == typeof(bool) ? typeof(FlagMember<>)
        : type == typeof(int) || IsName(type) ? typeof(NumberMember<>)
        : type.IsValueType ? null
        : typeof(ObjectMember<>);

    private static bool IsName(Type type) =>
        type.IsEnum && Enum.GetUnderlyingType(type) == typeof(int) && type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType == typeof(CardEnumConverter);
}
