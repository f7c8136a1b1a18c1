using System;
using System.Net.Http;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The HTTP connections of all connectors that weren't given others.</summary>
internal static class SharedHttp
{
    // A client is thread-safe and lives as long as the process; renewing connections keeps up with DNS.
    private static readonly HttpClient Client = new HttpClient(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // A connector doesn't redirect; following one would carry a message somewhere that nobody checked.
        AllowAutoRedirect = false,
        UseCookies = false,
        // The service URL of this release is on this machine, and a proxy isn't.
        UseProxy = false,
    })
    {
        // Longer than any channel waits for the turn that is waiting for this.
        Timeout = TimeSpan.FromSeconds(30),
        // In bytes; the longest answer is a page of 500 members.
        MaxResponseContentBufferSize = 8 * 1024 * 1024,
    };

    /// <summary>The given factory's client if there is one, otherwise the shared one.</summary>
    public static Func<HttpClient> From(IHttpClientFactory factory) =>
        factory == null ? () => Client : () => factory.CreateClient(string.Empty);
}
