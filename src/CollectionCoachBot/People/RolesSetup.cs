using Microsoft.Extensions.Options;

namespace CollectionCoachBot.People;

internal static class RolesSetup
{
    public static IServiceCollection AddRoles(this IServiceCollection services)
    {
        services.AddOptions<RolesOptions>().BindConfiguration(RolesOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<RolesOptions>, RolesOptions.Validator>();
    }
}
