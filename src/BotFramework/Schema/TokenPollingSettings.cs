using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>How a client polls for a token.</summary>
public class TokenPollingSettings
{
    /// <summary>In milliseconds.</summary>
    [JsonProperty(PropertyName = "timeout")]
    public int Timeout { get; set; }

    /// <summary>In milliseconds.</summary>
    [JsonProperty(PropertyName = "interval")]
    public int Interval { get; set; }
}
