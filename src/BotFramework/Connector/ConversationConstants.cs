namespace Microsoft.Bot.Connector;

/// <summary>Names that a connector knows.</summary>
public static class ConversationConstants
{
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
