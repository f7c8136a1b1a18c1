using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A form was asked for or sent.</summary>
public class TaskModuleRequest
{
    public TaskModuleRequest()
    {
    }

    public TaskModuleRequest(object data = null, TaskModuleRequestContext context = null)
    {
        Data = data;
        Context = context;
    }

    /// <summary>The data of the button, or what was filled in.</summary>
    [JsonProperty(PropertyName = "data")]
    public object Data { get; set; }

    [JsonProperty(PropertyName = "context")]
    public TaskModuleRequestContext Context { get; set; }

    [JsonProperty(PropertyName = "tabContext")]
    public TabEntityContext TabEntityContext { get; set; }
}
