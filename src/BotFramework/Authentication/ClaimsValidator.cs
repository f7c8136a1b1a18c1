using System.Collections.Generic;
using System.Security.Claims;
using System.Threading.Tasks;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own check of a caller whose token is valid.</summary>
public abstract class ClaimsValidator
{
    /// <exception cref="System.UnauthorizedAccessException">The caller may not talk to the bot.</exception>
    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}
