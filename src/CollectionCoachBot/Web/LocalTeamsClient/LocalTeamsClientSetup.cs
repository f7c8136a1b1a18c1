namespace CollectionCoachBot.Web.LocalTeamsClient;

internal static class LocalTeamsClientSetup
{
    public static IServiceCollection AddLocalTeamsClient(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<LocalTeamsClientStatus>();
        services.AddOptions<LocalTeamsClientOptions>().BindConfiguration("LocalTeamsClient").ValidateDataAnnotations().ValidateOnStart();
        return environment.IsDevelopment() ? services.AddHostedService<LocalTeamsClientService>() : services;
    }
}
