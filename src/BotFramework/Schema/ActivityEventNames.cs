namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that a proactive turn starts with.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";

    public const string CreateConversation = "CreateConversation";
}
