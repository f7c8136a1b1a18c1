using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The credentials of an app that proves who it is by a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly BotCredentialsShelf shelf;

    /// <param name="certificate">With its private key.</param>
    /// <param name="tenantId">Of a single-tenant app.</param>
    /// <param name="httpClient">To reach Entra; null for one that follows no redirects.</param>
    /// <param name="logger">May be null.</param>
    /// <param name="sendX5c">Send the certificate's chain along, for apps that trust its subject and issuer instead of its thumbprint.</param>
    public CertificateServiceClientCredentialsFactory(
        X509Certificate2 certificate, string appId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null,
        bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (string.IsNullOrWhiteSpace(appId))
            throw new ArgumentNullException(nameof(appId));
        var http = httpClient == null ? IdentityHttp.Outside : new IdentityHttp(httpClient);
        shelf = new BotCredentialsShelf(
            appId, tenantId, TokenRequests.WithCertificate(appId, certificate, sendX5c, http), TimeProvider.System, logger ?? NullLogger.Instance);
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => shelf.IsValidAppIdAsync(appId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        shelf.CreateAsync(appId, audience, loginEndpoint);
}
