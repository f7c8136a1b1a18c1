using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A member of a Teams conversation.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    public TeamsChannelAccount()
    {
    }

    public TeamsChannelAccount(
        string id = null, string name = null, string givenName = null, string surname = null, string email = null,
        string userPrincipalName = null)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    public TeamsChannelAccount(
        string id = null, string name = null, string givenName = null, string surname = null, string email = null,
        string userPrincipalName = null, string tenantId = null, string userRole = null)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    [JsonProperty(PropertyName = "givenName")]
    public string GivenName { get; set; }

    [JsonProperty(PropertyName = "surname")]
    public string Surname { get; set; }

    [JsonProperty(PropertyName = "email")]
    public string Email { get; set; }

    [JsonProperty(PropertyName = "userPrincipalName")]
    public string UserPrincipalName { get; set; }

    [JsonProperty(PropertyName = "tenantId")]
    public string TenantId { get; set; }

    [JsonProperty(PropertyName = "userRole")]
    public string UserRole { get; set; }

    // Teams calls the Entra id aadObjectId in activities and objectId in the roster.
    [JsonProperty(PropertyName = "objectId")]
    private string ObjectId { set => AadObjectId = value; }
}
