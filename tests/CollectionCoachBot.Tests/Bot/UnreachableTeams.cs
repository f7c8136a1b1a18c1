using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Extensions.Configuration;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>The connector that the real adapter gives each turn, to a Teams that can't be reached.</summary>
internal static class UnreachableTeams
{
    public static IConnectorClient Connector { get; } = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection([new("environment", "Development")]).Build(), httpClientFactory: new NoNetwork())
        .CreateConnectorFactory(new ClaimsIdentity())
        .CreateAsync("http://localhost:1/", "", CancellationToken.None).GetAwaiter().GetResult();

    private sealed class NoNetwork : HttpMessageHandler, IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody listens there.");
    }
}
