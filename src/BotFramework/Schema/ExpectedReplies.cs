using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body of the answer to an activity whose replies are expected in it.</summary>
public class ExpectedReplies
{
    public ExpectedReplies()
    {
    }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
