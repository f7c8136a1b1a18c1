using System;
using System.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions in messages.</summary>
public static class ActivityExtensions
{
    /// <summary>Takes the bot's own mention out of the text and returns what is left, trimmed.</summary>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    /// <summary>Takes every mention of an account out of the text and returns what is left, trimmed.</summary>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => IsOf(mention, id)))
        {
            var written = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (activity.Text != null && written.Length > 0)
                activity.Text = activity.Text.Replace(written, string.Empty, StringComparison.OrdinalIgnoreCase).Trim();
        }

        return activity.Text;
    }

    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => IsOf(mention, id));

    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    // Without an id a mention is of nobody, and so is one of somebody without.
    private static bool IsOf(Mention mention, string id) => id != null && mention.Mentioned?.Id == id;
}
