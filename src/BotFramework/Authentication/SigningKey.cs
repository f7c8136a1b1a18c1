using System.Collections.Frozen;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A published key.</summary>
/// <param name="Key">The public key, with its id.</param>
/// <param name="Endorsements">The channels that it may sign for; empty where the publisher says nothing of channels (Entra).</param>
/// <param name="Issuer">The issuer that it signs for, "{tenantid}" in it standing for any tenant; null where that isn't said.</param>
internal sealed record SigningKey(SecurityKey Key, FrozenSet<string> Endorsements, string Issuer)
{
    /// <summary>Whether the key belongs to that issuer, and not to another tenant's or cloud's.</summary>
    public bool SignsFor(string issuer) => Issuer == null || Issuer.Contains("{tenantid}") || Issuer == issuer;
}
