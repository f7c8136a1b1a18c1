using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the bot was installed in a team.</summary>
public class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings()
    {
    }

    public TeamsChannelDataSettings(ChannelInfo channel = null)
    {
        SelectedChannel = channel;
    }

    [JsonProperty(PropertyName = "selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; } = new Dictionary<string, object>();
}
