using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An authentication that looks at more of a request than its token.</summary>
internal interface IRequestGuard
{
    /// <exception cref="System.UnauthorizedAccessException">The request may not reach the bot.</exception>
    void Check(HttpRequest request);
}
