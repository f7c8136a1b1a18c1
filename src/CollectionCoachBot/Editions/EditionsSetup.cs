using CollectionCoachBot.Conversation;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Editions;

internal static class EditionsSetup
{
    /// <summary>Which playbook is in force, and reading its files again: for administrators.</summary>
    public static IServiceCollection AddEditions(this IServiceCollection services) => services
        .AddSingleton(new StateType("playbookReload", typeof(ReloadRequest)))
        .AddSingleton<ReloadRequests>()
        .AddSingleton<EditionCard>()
        .AddSingleton<EditionDesk>()
        .AddSingleton<ICommand, PlaybookCommand>()
        .AddSingleton<ICommand, ReloadPlaybookCommand>()
        .AddSingleton<ICardAction, ReloadPress>()
        .AddHostedService<FollowReloads>();
}
