using System;
using System.Net.Http;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The HTTP connections of all connectors that weren't given others.</summary>
internal static class SharedHttp
{
    private static readonly Lazy<HttpClient> Outside = new(() => Make(useProxy: true));

    // A proxy isn't on this machine, and what it takes for "localhost" would be its own.
    private static readonly Lazy<HttpClient> Machine = new(() => Make(useProxy: false));

    /// <summary>The given factory's client if there is one, otherwise the shared one for the service URLs of channels.</summary>
    public static Func<HttpClient> From(IHttpClientFactory factory) => factory == null ? () => Outside.Value : () => factory.CreateClient(string.Empty);

    /// <summary>The given factory's client if there is one, otherwise the shared one for service URLs on this machine.</summary>
    public static Func<HttpClient> OnThisMachine(IHttpClientFactory factory) =>
        factory == null ? () => Machine.Value : () => factory.CreateClient(string.Empty);

    // A client is thread-safe and lives as long as the process; renewing connections keeps up with DNS.
    private static HttpClient Make(bool useProxy) => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        // A connector doesn't redirect; following one would carry a message somewhere that nobody checked.
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
    })
    {
        // Longer than any channel waits for the turn that is waiting for this.
        Timeout = TimeSpan.FromSeconds(30),
        // In bytes; the longest answer is a page of 500 members.
        MaxResponseContentBufferSize = 8 * 1024 * 1024,
    };
}
