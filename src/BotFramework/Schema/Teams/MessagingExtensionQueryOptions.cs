using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which part of the results is asked for.</summary>
public class MessagingExtensionQueryOptions
{
    public MessagingExtensionQueryOptions()
    {
    }

    public MessagingExtensionQueryOptions(int? skip = null, int? count = null)
    {
        Skip = skip;
        Count = count;
    }

    [JsonProperty(PropertyName = "skip")]
    public int? Skip { get; set; }

    [JsonProperty(PropertyName = "count")]
    public int? Count { get; set; }
}
