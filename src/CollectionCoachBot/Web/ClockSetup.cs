using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Web;

internal static class ClockSetup
{
    public static IServiceCollection AddClock(this IServiceCollection services)
    {
        services.AddOptions<ClockOptions>().BindConfiguration("Clock").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<ClockOptions>, ClockOptions.Validator>()
            .AddSingleton(provider => provider.GetRequiredService<IOptions<ClockOptions>>().Value.StartAt is { } startAt
                ? new ShiftedTimeProvider(TimeProvider.System, startAt)
                : TimeProvider.System);
    }
}
