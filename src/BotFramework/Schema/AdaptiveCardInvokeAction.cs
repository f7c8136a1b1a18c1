using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The button of an adaptive card that was pressed.</summary>
public class AdaptiveCardInvokeAction
{
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "verb")]
    public string Verb { get; set; }

    /// <summary>What the card put into the button, with the values of its inputs.</summary>
    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }
}
