using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team, as an activity names it.</summary>
public class TeamInfo
{
    public TeamInfo()
    {
    }

    public TeamInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "aadGroupId")]
    public string AadGroupId { get; set; }
}
