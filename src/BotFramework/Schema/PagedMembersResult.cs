using System.Collections.Generic;
using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One page of a conversation's members.</summary>
public class PagedMembersResult
{
    public PagedMembersResult()
    {
    }

    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    /// <summary>Ask with it for the next page; null after the last.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<ChannelAccount> Members { get; set; }
}
