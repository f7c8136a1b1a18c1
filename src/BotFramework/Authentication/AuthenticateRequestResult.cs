using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent an activity, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>The audience of the tokens for the answers.</summary>
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>One of <see cref="Schema.CallerIdConstants"/>; null for a caller without a token.</summary>
    public string CallerId { get; set; }

    /// <summary>Makes the connector that the answers go through.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
