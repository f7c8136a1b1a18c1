using System.Globalization;
using System.Reflection;

namespace BotFramework.Tests.PublicApi;

/// <summary>Writes the declaration of a member.</summary>
internal static class ApiMember
{
    internal static bool IsVisible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    internal static string Constructor(ConstructorInfo constructor) =>
        $"{ApiAttributes.Obsolete(constructor)}{Access(constructor)} {TypeNames.Short(constructor.DeclaringType!)}({Parameters(constructor)})";

    internal static string Method(MethodInfo method) =>
        $"{ApiAttributes.Obsolete(method)}{Access(method)}{Modifier(method)} {TypeNames.Used(method.ReturnType)} {Named(method)}"
        + $"({Parameters(method)}){TypeNames.Constraints(method.IsGenericMethod ? method.GetGenericArguments() : [])}";

    /// <summary>A method's name with its type parameters.</summary>
    internal static string Named(MethodInfo method) =>
        method.IsGenericMethod ? $"{method.Name}<{string.Join(", ", method.GetGenericArguments().Select(type => type.Name))}>" : method.Name;

    internal static string Property(PropertyInfo property)
    {
        var (getter, setter) = (property.GetGetMethod(nonPublic: true), property.GetSetMethod(nonPublic: true));
        // The more visible accessor gives the property its access.
        var main = IsVisible(getter) && (getter!.IsPublic || !IsVisible(setter) || !setter!.IsPublic) ? getter : setter!;
        var index = property.GetIndexParameters();
        var indexed = index.Length > 0 ? $"[{string.Join(", ", index.Select(Parameter))}]" : string.Empty;
        return $"{ApiAttributes.Obsolete(property)}{Access(main)}{Modifier(main)} {TypeNames.Used(property.PropertyType)} {property.Name}{indexed} "
            + $"{{ {Accessor(getter, main, "get")}{Accessor(setter, main, SetterWord(setter))}}}{ApiAttributes.Wire(property)}";
    }

    internal static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : field.IsFamily ? "protected" : "protected internal";
        var kind = field.IsLiteral ? " const" : (field.IsStatic ? " static" : string.Empty) + (field.IsInitOnly ? " readonly" : string.Empty);
        var value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : string.Empty;
        return $"{ApiAttributes.Obsolete(field)}{access}{kind} {TypeNames.Used(field.FieldType)} {field.Name}{value}{ApiAttributes.Wire(field)}";
    }

    internal static string Event(EventInfo ev) =>
        $"{ApiAttributes.Obsolete(ev)}{Access(ev.AddMethod!)}{Modifier(ev.AddMethod!)} event {TypeNames.Used(ev.EventHandlerType!)} {ev.Name}";

    internal static string Parameters(MethodBase method)
    {
        var extended = ApiAttributes.Has(method.GetCustomAttributesData(), "ExtensionAttribute") ? "this " : string.Empty;
        return extended + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var prefix = ApiAttributes.Has(parameter.GetCustomAttributesData(), "ParamArrayAttribute") ? "params " : string.Empty;
        if (type.IsByRef)
        {
            prefix += parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
            type = type.GetElementType()!;
        }

        var preset = !parameter.HasDefaultValue ? string.Empty
            : parameter.RawDefaultValue is { } value ? " = " + Literal(value)
            : type.IsValueType ? " = default" : " = null";
        return $"{prefix}{TypeNames.Used(type)} {parameter.Name}{preset}";
    }

    private static string Access(MethodBase method) =>
        method.IsPublic ? "public" : method.IsFamilyOrAssembly ? "protected internal" : "protected";

    private static string Modifier(MethodInfo method)
    {
        if (method.DeclaringType!.IsInterface)
            return method.IsAbstract ? string.Empty : method.IsStatic ? " static" : " virtual";
        if (method.IsStatic)
            return " static";
        var overrides = method.IsVirtual && !method.Attributes.HasFlag(MethodAttributes.NewSlot);
        return (method.IsAbstract, overrides) switch
        {
            (true, true) => " abstract override",
            (true, false) => " abstract",
            (false, true) => method.IsFinal ? " sealed override" : " override",
            (false, false) => method.IsVirtual && !method.IsFinal ? " virtual" : string.Empty,
        };
    }

    private static string Accessor(MethodInfo? accessor, MethodInfo main, string word) =>
        !IsVisible(accessor) ? string.Empty : Access(accessor!) == Access(main) ? $"{word}; " : $"{Access(accessor!)} {word}; ";

    private static string SetterWord(MethodInfo? setter) =>
        setter?.ReturnParameter.GetRequiredCustomModifiers().Any(type => type.Name == "IsExternalInit") == true ? "init" : "set";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal) + "\"",
        bool truth => truth ? "true" : "false",
        char character => $"'{character}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
