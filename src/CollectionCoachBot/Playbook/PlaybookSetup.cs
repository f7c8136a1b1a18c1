using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Playbook;

internal static class PlaybookSetup
{
    /// <summary>
    /// Registers the <see cref="CurrentPlaybook"/>. Resolve it at start, so that a playbook with faults stops the program with
    /// their list (<see cref="PlaybookRefusedException"/>) instead of failing in somebody's conversation.
    /// </summary>
    public static IServiceCollection AddPlaybook(this IServiceCollection services) =>
        services.AddSingleton(_ => new CurrentPlaybook(PlaybookLoader.Load(PlaybookLoader.DefaultFolder)));
}
