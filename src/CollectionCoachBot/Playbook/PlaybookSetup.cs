using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Playbook;

internal static class PlaybookSetup
{
    /// <summary>
    /// Registers the <see cref="CurrentPlaybook"/>. Resolve it at start, so that a playbook with faults stops the program with
    /// their list (<see cref="PlaybookRefusedException"/>) instead of failing in somebody's conversation.
    /// </summary>
    public static IServiceCollection AddPlaybook(this IServiceCollection services)
    {
        services.AddOptions<PlaybookOptions>().BindConfiguration(PlaybookOptions.Section);
        return services
            .AddSingleton<PlaybookReloading>()
            .AddSingleton(provider => new CurrentPlaybook(Load(provider.GetRequiredService<IOptions<PlaybookOptions>>().Value), provider.GetRequiredService<TimeProvider>().GetUtcNow()));
    }

    /// <exception cref="PlaybookRefusedException">The files have faults: the message lists them.</exception>
    public static PlaybookEdition Load(PlaybookOptions options) =>
        PlaybookLoader.Load(PlaybookLoader.DefaultFolder, options.Overlay is { Length: > 0 } overlay ? PlaybookOverlay.FromFolder(Path.Combine(ContentRoot.Folder, overlay)) : null);
}
