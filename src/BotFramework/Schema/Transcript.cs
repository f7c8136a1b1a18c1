using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities to be uploaded as the conversation's history.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    [JsonProperty(PropertyName = "activities")]
    public IList<Activity> Activities { get; set; }
}
