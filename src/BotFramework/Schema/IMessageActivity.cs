using System;
using System.Collections.Generic;

namespace Microsoft.Bot.Schema;

/// <summary>A message.</summary>
public interface IMessageActivity : IActivity
{
    string Text { get; set; }

    string TextFormat { get; set; }

    string Locale { get; set; }

    string Speak { get; set; }

    string InputHint { get; set; }

    string Summary { get; set; }

    SuggestedActions SuggestedActions { get; set; }

    string AttachmentLayout { get; set; }

    IList<Attachment> Attachments { get; set; }

    object Value { get; set; }

    string Importance { get; set; }

    string DeliveryMode { get; set; }

    DateTimeOffset? Expiration { get; set; }

    Mention[] GetMentions();

    bool HasContent();
}
