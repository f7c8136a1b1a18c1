using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Bot.Connector.Authentication;

namespace CollectionCoachBot.Benchmarks.Echo;

/// <summary>Stands for Entra's token endpoint, inside the process that asks: a bot does so once an hour, which isn't what is measured.</summary>
internal sealed class TokenEndpoint : HttpMessageHandler
{
    private const string Tenant = "00000000-0000-0000-0000-0000000000aa";

    /// <summary>Credentials of the measured bot that get their tokens here.</summary>
    public static ServiceClientCredentialsFactory Credentials()
    {
        var now = TimeProvider.System.GetUtcNow();
        var certificate = new CertificateRequest("CN=measured", RSA.Create(2048), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return new CertificateServiceClientCredentialsFactory(certificate, CallerToken.AppId, Tenant, new HttpClient(new TokenEndpoint()));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage
        {
            // As long as a real one.
            Content = JsonContent.Create(new { token_type = "Bearer", access_token = new string('t', 1_500), expires_in = 3600 }),
        });
}
