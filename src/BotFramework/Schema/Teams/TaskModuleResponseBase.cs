using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What happens next with a form.</summary>
public class TaskModuleResponseBase
{
    public TaskModuleResponseBase()
    {
    }

    public TaskModuleResponseBase(string type = null)
    {
        Type = type;
    }

    /// <summary>continue or message.</summary>
    [JsonProperty(PropertyName = "type")]
    public string Type { get; set; }
}
