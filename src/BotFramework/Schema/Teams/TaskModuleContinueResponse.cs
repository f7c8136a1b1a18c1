using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a form, or the next one.</summary>
public class TaskModuleContinueResponse : TaskModuleResponseBase
{
    public TaskModuleContinueResponse()
        : base("continue")
    {
    }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null)
        : base("continue")
    {
        Value = value;
    }

    [JsonProperty(PropertyName = "value")]
    public TaskModuleTaskInfo Value { get; set; }
}
