using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation as its channel names it.</summary>
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = null, string conversationType = null, string id = null, string name = null, string aadObjectId = null,
        string role = null, string tenantId = null)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    [JsonProperty(PropertyName = "isGroup")]
    public bool? IsGroup { get; set; }

    /// <summary>In Teams: personal, groupChat or channel.</summary>
    [JsonProperty(PropertyName = "conversationType")]
    public string ConversationType { get; set; }

    /// <summary>The conversation's id; for a thread in a Teams channel it ends with <c>;messageid=</c> and the root message.</summary>
    [JsonProperty(PropertyName = "id")]
    public string Id { get; set; }

    [JsonProperty(PropertyName = "name")]
    public string Name { get; set; }

    [JsonProperty(PropertyName = "aadObjectId")]
    public string AadObjectId { get; set; }

    [JsonProperty(PropertyName = "role")]
    public string Role { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    /// <summary>Fields of the channel that have no property of their own.</summary>
    [JsonExtensionData]
    public JObject Properties { get; set; } = new JObject();
}
