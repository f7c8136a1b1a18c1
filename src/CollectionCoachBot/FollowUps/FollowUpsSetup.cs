namespace CollectionCoachBot.FollowUps;

internal static class FollowUpsSetup
{
    public static IServiceCollection AddFollowUps(this IServiceCollection services)
    {
        services.AddOptions<FollowUpOptions>();
        return services
            .AddSingleton(_ => WorkCalendars.Load(AppContext.BaseDirectory, "CN"))
            .AddSingleton<ContactHistories>();
    }
}
