using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Files;

internal static class FilesSetup
{
    /// <summary>Files that people fetch by a link. The features that have some add themselves as <see cref="IFileSource"/>.</summary>
    public static IServiceCollection AddFileLinks(this IServiceCollection services)
    {
        services.AddOptions<FileLinkOptions>().BindConfiguration(FileLinkOptions.Section).ValidateDataAnnotations()
            .Validate(options => options.Address is null || PublicAddress.IsUsable(options.Address),
                "Files:Address must be the address at which people reach this program, such as https://coach.example.com.")
            .ValidateOnStart();
        return services
            .AddSingleton<PublicAddress>()
            .AddSingleton<FileLinks>()
            .AddSingleton<FileEndpoint>()
            .AddSingleton<IForgetOld, ForgetFileLinks>();
    }

    public static void MapFiles(this WebApplication app) =>
        app.MapGet($"/{FileLinks.Path}/{{id}}", (RequestDelegate)(context => context.RequestServices.GetRequiredService<FileEndpoint>().AnswerAsync(context)));
}
