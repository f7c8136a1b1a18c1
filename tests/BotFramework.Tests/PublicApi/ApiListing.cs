using System.Reflection;
using System.Runtime.InteropServices;
using System.Text;

namespace BotFramework.Tests.PublicApi;

/// <summary>The public API of an assembly, one line a type or member, sorted. Nothing of the assembly runs.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static IReadOnlyCollection<string> Of(string assemblyPath)
    {
        using var context = new MetadataLoadContext(new PathAssemblyResolver(Neighbours(assemblyPath)), "System.Private.CoreLib");
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in context.LoadFromAssemblyPath(assemblyPath).GetTypes().Where(IsVisible))
            lines.UnionWith(Lines(type));
        return lines;
    }

    // Where the same assembly stands in several folders the one beside the tests counts.
    private static IEnumerable<string> Neighbours(string assemblyPath)
    {
        var framework = RuntimeEnvironment.GetRuntimeDirectory();
        string[] folders =
        [
            Path.GetDirectoryName(assemblyPath)!,
            framework,
            framework.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal),
        ];
        return folders.Where(Directory.Exists).SelectMany(folder => Directory.GetFiles(folder, "*.dll")).DistinctBy(Path.GetFileName);
    }

    private static bool IsVisible(Type type) => type.IsNested
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType!)
        : type.IsPublic;

    private static IEnumerable<string> Lines(Type type)
    {
        var name = TypeNames.Declared(type);
        yield return $"{name} : {Declaration(type)}";
        if (IsDelegate(type))
            yield break;

        if (type.IsEnum)
        {
            foreach (var value in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                yield return $"{name}.{value.Name} = {value.GetRawConstantValue()}{ApiAttributes.Wire(value)}";
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(one => !one.IsStatic && ApiMember.IsVisible(one)))
            yield return $"{name}..ctor : {ApiMember.Constructor(constructor)}";
        foreach (var method in type.GetMethods(Declared).Where(one => ApiMember.IsVisible(one) && (!one.IsSpecialName || IsOperator(one))))
            yield return $"{name}.{ApiMember.Named(method)} : {ApiMember.Method(method)}";
        foreach (var property in type.GetProperties(Declared).Where(one => one.GetAccessors(nonPublic: true).Any(ApiMember.IsVisible)))
            yield return $"{name}.{property.Name}{Index(property)} : {ApiMember.Property(property)}";
        foreach (var field in type.GetFields(Declared).Where(one => one.IsPublic || one.IsFamily || one.IsFamilyOrAssembly))
            yield return $"{name}.{field.Name} : {ApiMember.Field(field)}";
        foreach (var ev in type.GetEvents(Declared).Where(one => ApiMember.IsVisible(one.AddMethod)))
            yield return $"{name}.{ev.Name} : {ApiMember.Event(ev)}";
    }

    private static string Declaration(Type type)
    {
        var access = ApiAttributes.Obsolete(type)
            + (type.IsNestedFamily ? "protected " : type.IsNestedFamORAssem ? "protected internal " : "public ");
        if (IsDelegate(type))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"{access}delegate {TypeNames.Used(invoke.ReturnType)} {TypeNames.Short(type)}({ApiMember.Parameters(invoke)})";
        }

        var declaration = new StringBuilder(access).Append(Kind(type)).Append(' ').Append(TypeNames.Short(type));
        var bases = Bases(type).ToList();
        if (bases.Count > 0)
            declaration.Append(" : ").AppendJoin(", ", bases);
        return declaration.Append(TypeNames.Constraints(type.IsGenericType ? type.GetGenericArguments() : [])).ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static IEnumerable<string> Bases(Type type)
    {
        if (type.IsEnum)
            return [TypeNames.Used(type.GetEnumUnderlyingType())];
        var interfaces = type.GetInterfaces().Where(one => one.IsPublic || one.IsNestedPublic).Select(TypeNames.Used).Order(StringComparer.Ordinal);
        return type.BaseType is { FullName: not ("System.Object" or "System.ValueType") } parent
            ? interfaces.Prepend(TypeNames.Used(parent))
            : interfaces;
    }

    private static bool IsDelegate(Type type) => type.BaseType?.FullName == "System.MulticastDelegate";

    private static bool IsOperator(MethodInfo method) => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static string Index(PropertyInfo property)
    {
        var parameters = property.GetIndexParameters();
        return parameters.Length == 0 ? string.Empty : $"[{string.Join(", ", parameters.Select(one => TypeNames.Used(one.ParameterType)))}]";
    }
}
