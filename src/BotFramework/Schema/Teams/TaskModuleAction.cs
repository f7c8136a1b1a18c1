using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button that asks the bot for a form.</summary>
public class TaskModuleAction : CardAction
{
    /// <param name="title">What stands on the button.</param>
    /// <param name="value">An object, or its JSON as text; it comes back as the data of the <see cref="TaskModuleRequest"/>.</param>
    public TaskModuleAction(string title, object value = null)
        : base("invoke", title)
    {
        var data = value switch
        {
            null => new JObject(),
            string json => JObject.Parse(json),
            _ => JObject.FromObject(value),
        };
        data["type"] = "task/fetch";
        Value = data.ToString();
    }
}
