using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answers a search.</summary>
public class MessagingExtensionResponse
{
    public MessagingExtensionResponse()
    {
    }

    public MessagingExtensionResponse(MessagingExtensionResult composeExtension = null)
    {
        ComposeExtension = composeExtension;
    }

    [JsonProperty(PropertyName = "composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
