using System;
using System.Net.Http;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The HTTP that keys and tokens come through. It follows no redirect: that would carry a secret where nobody meant it to go.</summary>
internal sealed class IdentityHttp(HttpClient client) : IMsalHttpClientFactory
{
    /// <summary>For Entra and the metadata, through the machine's proxy if it has one.</summary>
    public static readonly IdentityHttp Outside = new(Make(useProxy: true));

    /// <summary>For the endpoint that gives a machine its managed identity. It is the machine's own, and a proxy would ask for its own.</summary>
    public static readonly IdentityHttp Machine = new(Make(useProxy: false));

    public HttpClient GetHttpClient() => client;

    private static HttpClient Make(bool useProxy) => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = useProxy,
    })
    {
        // A turn waits for this, and Teams gives a turn ten to fifteen seconds.
        Timeout = TimeSpan.FromSeconds(8),
        // In bytes; Entra's list of keys has about 20,000.
        MaxResponseContentBufferSize = 1024 * 1024,
    };
}
