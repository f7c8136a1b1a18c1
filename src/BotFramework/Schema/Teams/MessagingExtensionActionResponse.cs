using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answers a command with a further form or with a card for the message box.</summary>
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(TaskModuleResponseBase task = null, MessagingExtensionResult composeExtension = null)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase Task { get; set; }

    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
