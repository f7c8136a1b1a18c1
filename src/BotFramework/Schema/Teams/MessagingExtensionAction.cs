using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A command of a message extension that was started or whose form was sent.</summary>
public class MessagingExtensionAction : TaskModuleRequest
{
    public MessagingExtensionAction()
    {
    }

    public MessagingExtensionAction(
        object data = null, TaskModuleRequestContext context = null, string commandId = null, string commandContext = null,
        string botMessagePreviewAction = null, IList<Activity> botActivityPreview = null, MessageActionsPayload messagePayload = null)
        : base(data, context)
    {
        CommandId = commandId;
        CommandContext = commandContext;
        BotMessagePreviewAction = botMessagePreviewAction;
        BotActivityPreview = botActivityPreview;
        MessagePayload = messagePayload;
    }

    [JsonProperty(PropertyName = "commandId")]
    public string CommandId { get; set; }

    /// <summary>message, compose or commandbox.</summary>
    [JsonProperty(PropertyName = "commandContext")]
    public string CommandContext { get; set; }

    /// <summary>edit or send, when the message was looked over; else null.</summary>
    [JsonProperty(PropertyName = "botMessagePreviewAction")]
    public string BotMessagePreviewAction { get; set; }

    [JsonProperty(PropertyName = "botActivityPreview")]
    public IList<Activity> BotActivityPreview { get; set; }

    [JsonProperty(PropertyName = "messagePayload")]
    public MessageActionsPayload MessagePayload { get; set; }

    /// <summary>The code of a sign-in that has just ended.</summary>
    [JsonProperty(PropertyName = "state")]
    public string State { get; set; }
}
