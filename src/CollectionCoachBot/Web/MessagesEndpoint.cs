namespace CollectionCoachBot.Web;

/// <summary>Where Teams (or the local client) delivers: <c>POST /api/messages</c>.</summary>
internal static class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>In bytes. An activity with a filled form is under 100 KB.</summary>
    public const long MaxBody = 256 * 1024;
}
