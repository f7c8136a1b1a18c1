namespace Microsoft.Bot.Schema;

/// <summary>The values of a contact relation update's action.</summary>
public static class ContactRelationUpdateActionTypes
{
    public const string Add = "add";

    public const string Remove = "remove";
}
