using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Answers a form.</summary>
public class TaskModuleResponse
{
    public TaskModuleResponse()
    {
    }

    public TaskModuleResponse(TaskModuleResponseBase task = null)
    {
        Task = task;
    }

    [JsonProperty(PropertyName = "task")]
    public TaskModuleResponseBase Task { get; set; }

    [JsonProperty(PropertyName = "cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
