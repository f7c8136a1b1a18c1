using CollectionCoachBot.Playbook.Loading;

namespace CollectionCoachBot.Playbook;

internal static class PlaybookSetup
{
    /// <summary>
    /// Registers the <see cref="PlaybookEdition"/>. Resolve it at start, so that a playbook with faults stops the program with
    /// their list (<see cref="PlaybookRefusedException"/>) instead of failing in somebody's conversation.
    /// </summary>
    public static IServiceCollection AddPlaybook(this IServiceCollection services) =>
        services.AddSingleton(_ => PlaybookLoader.Load(PlaybookLoader.DefaultFolder));
}
