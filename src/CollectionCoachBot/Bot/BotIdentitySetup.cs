using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Bot;

internal static class BotIdentitySetup
{
    public static IServiceCollection AddBotIdentity(this IServiceCollection services)
    {
        services.AddOptions<BotIdentityOptions>()
            .Configure<IConfiguration>((options, configuration) => configuration.Bind(options))
            .ValidateOnStart();
        return services.AddSingleton<IValidateOptions<BotIdentityOptions>, BotIdentityOptions.Validator>();
    }
}
