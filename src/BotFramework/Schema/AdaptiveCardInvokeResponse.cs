using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>The outcome as an HTTP status code; it stands in the body and is not the status of the HTTP answer.</summary>
    [JsonProperty(PropertyName = "statusCode")]
    public int StatusCode { get; set; }

    /// <summary>What <see cref="Value"/> is: a card, a message or an error, named by its media type.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "value")]
    public object Value { get; set; }
}
