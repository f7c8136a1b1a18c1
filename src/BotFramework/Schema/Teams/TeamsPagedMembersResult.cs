using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One page of a Teams conversation's members.</summary>
public class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult()
    {
    }

    /// <param name="continuationToken">Asks for the next page; null after the last.</param>
    /// <param name="members">Read as Teams accounts: their extra fields become properties.</param>
    public TeamsPagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members?.Select(AsTeamsAccount).ToList();
    }

    /// <summary>Ask with it for the next page; null after the last.</summary>
    [JsonProperty(PropertyName = "continuationToken")]
    public string ContinuationToken { get; set; }

    [JsonProperty(PropertyName = "members")]
    public IList<TeamsChannelAccount> Members { get; set; }

    private static TeamsChannelAccount AsTeamsAccount(ChannelAccount account) =>
        account as TeamsChannelAccount ?? JObject.FromObject(account).ToObject<TeamsChannelAccount>();
}
