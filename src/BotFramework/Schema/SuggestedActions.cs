using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Buttons above the input line, gone after the next message.</summary>
public class SuggestedActions
{
    public SuggestedActions()
    {
    }

    public SuggestedActions(IEnumerable<string> to, IEnumerable<CardAction> actions)
        : this(to?.ToList(), actions?.ToList())
    {
    }

    public SuggestedActions(IList<string> to = null, IList<CardAction> actions = null)
    {
        To = to;
        Actions = actions;
    }

    /// <summary>The ids of those who see them; null for everybody.</summary>
    [JsonProperty(PropertyName = "to")]
    public IList<string> To { get; set; }

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
