using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Whether there is a token for a connection of the bot.</summary>
public class TokenStatus
{
    public TokenStatus()
    {
    }

    public TokenStatus(
        string channelId = null, string connectionName = null, bool? hasToken = null, string serviceProviderDisplayName = null)
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    [JsonProperty(PropertyName = "channelId")]
    public string ChannelId { get; set; }

    [JsonProperty(PropertyName = "connectionName")]
    public string ConnectionName { get; set; }

    [JsonProperty(PropertyName = "hasToken")]
    public bool? HasToken { get; set; }

    [JsonProperty(PropertyName = "serviceProviderDisplayName")]
    public string ServiceProviderDisplayName { get; set; }
}
