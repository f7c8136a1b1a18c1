using Newtonsoft.Json.Serialization;

namespace CollectionCoachBot.Texts;

/// <summary>The names of values in the keys of texts: <c>WaitingForApproval</c> is <c>waiting-for-approval</c>.</summary>
internal static class TextKeys
{
    private static readonly KebabCaseNamingStrategy Kebab = new();

    public static string Of(Enum value) => Kebab.GetPropertyName(value.ToString(), hasSpecifiedName: false);
}
