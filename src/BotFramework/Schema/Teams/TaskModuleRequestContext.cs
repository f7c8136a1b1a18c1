using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>How the form will be seen.</summary>
public class TaskModuleRequestContext
{
    public TaskModuleRequestContext()
    {
    }

    public TaskModuleRequestContext(string theme = null)
    {
        Theme = theme;
    }

    /// <summary>default, dark or contrast.</summary>
    [JsonProperty(PropertyName = "theme")]
    public string Theme { get; set; }
}
