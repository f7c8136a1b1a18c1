using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of the conversations that the bot is in.</summary>
public class ConversationsResult
{
    public ConversationsResult()
    {
    }

    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    /// <summary>Ask with it for the next page; null after the last.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "conversations")]
    public IList<ConversationMembers> Conversations { get; set; }
}
