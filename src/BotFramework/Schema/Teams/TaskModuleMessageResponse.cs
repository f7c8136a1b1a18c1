using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Ends the form with a text.</summary>
public class TaskModuleMessageResponse : TaskModuleResponseBase
{
    public TaskModuleMessageResponse()
        : base("message")
    {
    }

    public TaskModuleMessageResponse(string value = null)
        : base("message")
    {
        Value = value;
    }

    [JsonProperty(PropertyName = "value")]
    public string Value { get; set; }
}
