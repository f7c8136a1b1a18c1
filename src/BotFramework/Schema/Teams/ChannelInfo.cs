using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A channel of a team.</summary>
public class ChannelInfo
{
    public ChannelInfo()
    {
    }

    public ChannelInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    /// <summary>Null for the General channel, whose name every client translates.</summary>
    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
