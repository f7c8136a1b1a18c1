using System.Reflection;

namespace BotFramework.Tests.PublicApi;

/// <summary>What attributes say that belongs to the API: the name on the wire, and that a member is obsolete.</summary>
internal static class ApiAttributes
{
    internal static string Obsolete(MemberInfo member) => Has(member.GetCustomAttributesData(), "ObsoleteAttribute") ? "[Obsolete] " : string.Empty;

    internal static bool Has(IEnumerable<CustomAttributeData> attributes, string name) =>
        attributes.Any(attribute => attribute.AttributeType.Name == name);

    internal static string Wire(MemberInfo member)
    {
        foreach (var attribute in member.GetCustomAttributesData())
        {
            var name = attribute.AttributeType.Name switch
            {
                "JsonPropertyAttribute" => (attribute.ConstructorArguments.FirstOrDefault().Value ?? Named(attribute, "PropertyName")) as string,
                "EnumMemberAttribute" => Named(attribute, "Value") as string ?? string.Empty,
                "JsonIgnoreAttribute" => "ignored",
                "JsonExtensionDataAttribute" => "extension data",
                _ => null,
            };
            if (name is not null)
                return $" // json: {name}";
        }

        return string.Empty;
    }

    private static object? Named(CustomAttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
}
