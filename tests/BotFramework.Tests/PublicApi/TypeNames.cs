using System.Reflection;

namespace BotFramework.Tests.PublicApi;

/// <summary>Writes types as C# does, with namespaces.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<string, string> Keywords = new(StringComparer.Ordinal)
    {
        ["System.String"] = "string",
        ["System.Object"] = "object",
        ["System.Boolean"] = "bool",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Int16"] = "short",
        ["System.Byte"] = "byte",
        ["System.SByte"] = "sbyte",
        ["System.UInt32"] = "uint",
        ["System.UInt64"] = "ulong",
        ["System.UInt16"] = "ushort",
        ["System.Char"] = "char",
        ["System.Double"] = "double",
        ["System.Single"] = "float",
        ["System.Decimal"] = "decimal",
        ["System.Void"] = "void",
    };

    /// <summary>A type where it is used: <c>System.Collections.Generic.List&lt;string&gt;</c>.</summary>
    internal static string Used(Type type)
    {
        if (type.IsGenericParameter)
            return type.Name;
        if (type.IsByRef)
            return "ref " + Used(type.GetElementType()!);
        if (type.IsArray)
            return $"{Used(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericType && type.GetGenericTypeDefinition().FullName == "System.Nullable`1")
            return Used(type.GetGenericArguments()[0]) + "?";
        if (type.FullName is { } name && Keywords.TryGetValue(name, out var keyword))
            return keyword;

        var scope = type.IsNested ? Used(type.DeclaringType!) : type.Namespace;
        return string.IsNullOrEmpty(scope) ? Short(type) : $"{scope}.{Short(type)}";
    }

    /// <summary>A type where it is declared, with its namespace or the type around it.</summary>
    internal static string Declared(Type type) =>
        (type.IsNested ? Declared(type.DeclaringType!) : type.Namespace) + "." + Short(type);

    /// <summary>The name alone, with its own type parameters.</summary>
    internal static string Short(Type type)
    {
        var name = type.Name.Split('`')[0];
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(Used).ToList();
        return own.Count == 0 ? name : $"{name}<{string.Join(", ", own)}>";
    }

    internal static string Constraints(IEnumerable<Type> parameters) => string.Concat(parameters.Select(parameter =>
    {
        var attributes = parameter.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> constraints = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            constraints.Add("class");
        if (isStruct)
            constraints.Add("struct");
        constraints.AddRange(parameter.GetGenericParameterConstraints().Where(type => type.FullName != "System.ValueType").Select(Used));
        if (attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct)
            constraints.Add("new()");
        return constraints.Count == 0 ? string.Empty : $" where {parameter.Name} : {string.Join(", ", constraints)}";
    }));
}
