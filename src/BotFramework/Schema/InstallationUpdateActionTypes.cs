namespace Microsoft.Bot.Schema;

/// <summary>The values of an installation update's action.</summary>
public static class InstallationUpdateActionTypes
{
    public const string Add = "add";

    public const string Remove = "remove";
}
