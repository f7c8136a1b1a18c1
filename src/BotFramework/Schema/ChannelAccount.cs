using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A user or bot as its channel names it.</summary>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The channel's id of the account; in Teams it starts with 29: for a person and 28: for a bot.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    /// <summary>The account's object id in Microsoft Entra; the only id that stays the same in every bot.</summary>
    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    /// <summary>Fields of the channel that have no property of their own.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
