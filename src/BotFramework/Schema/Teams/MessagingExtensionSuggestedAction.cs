using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Buttons for a sign-in or the settings.</summary>
public class MessagingExtensionSuggestedAction
{
    public MessagingExtensionSuggestedAction()
    {
    }

    public MessagingExtensionSuggestedAction(IList<CardAction> actions = null)
    {
        Actions = actions;
    }

    [JsonProperty(PropertyName = "actions")]
    public IList<CardAction> Actions { get; set; }
}
