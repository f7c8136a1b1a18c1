using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The tab that a dialog was opened from.</summary>
public class TabEntityContext
{
    public TabEntityContext()
    {
    }

    [JsonProperty(PropertyName = "tabEntityId")]
    public string TabEntityId { get; set; }
}
