using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that was begun, as it is stored between turns.</summary>
public class DialogInstance
{
    [JsonProperty("id")]
    public string Id { get; set; }

    /// <summary>What the dialog keeps for itself.</summary>
    [JsonProperty("state")]
    public IDictionary<string, object> State { get; set; }

    /// <summary>For a dialog begun on a parent's stack: where it is there.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The version of the dialog when the instance was begun or last seen.</summary>
    public string Version { get; set; }
}
