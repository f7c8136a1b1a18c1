using System.Collections.Generic;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What a caller's token must have beyond being valid.</summary>
public class AuthenticationConfiguration
{
    /// <summary>Endorsements that the key of the token must carry besides the channel's.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers to be accepted besides Bot Framework's own.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; }
}
