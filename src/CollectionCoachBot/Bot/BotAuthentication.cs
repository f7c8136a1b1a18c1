using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Bot;

internal static class BotAuthentication
{
    /// <summary>
    /// With the host's own word for the environment, since a variable of that name may say something else; with the shared HTTP client, which
    /// follows no redirect; and with a log. The SDK reads who the bot is from the configuration; of certificates it knows only what it is given.
    /// </summary>
    public static BotFrameworkAuthentication Make(IServiceProvider services)
    {
        var identity = services.GetRequiredService<IOptions<BotIdentityOptions>>().Value;
        var logger = services.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>();
        var configuration = new ConfigurationBuilder()
            .AddConfiguration(services.GetRequiredService<IConfiguration>())
            .AddInMemoryCollection([new("environment", services.GetRequiredService<IHostEnvironment>().EnvironmentName)])
            .Build();
        var certificate = identity.HasAppId && identity.HasCertificate
            ? new CertificateServiceClientCredentialsFactory(
                BotCertificate.Load(identity), identity.MicrosoftAppId, tenantId: identity.MicrosoftAppTenantId, logger: logger)
            : null;
        return new ConfigurationBotFrameworkAuthentication(configuration, credentialsFactory: certificate, logger: logger);
    }
}
