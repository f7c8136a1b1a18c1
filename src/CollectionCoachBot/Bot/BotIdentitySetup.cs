using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Bot;

internal static class BotIdentitySetup
{
    public static IServiceCollection AddBotIdentity(this IServiceCollection services)
    {
        services.AddOptions<BotIdentityOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.Bind(options))
            .PostConfigure<IHostEnvironment>((options, environment) =>
            {
                if (!options.HasAppId && environment.IsDevelopment() && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
                    options.MicrosoftAppTenantId = BotIdentityOptions.LocalTenantId;
            })
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<BotIdentityOptions>, BotIdentityOptions.Validator>();
    }
}
