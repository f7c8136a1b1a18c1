using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;

namespace CollectionCoachBot.Worklist;

internal static class WorklistSetup
{
    /// <summary>Whom to call first. Needs the ledger, follow-ups, coaching and texts.</summary>
    public static IServiceCollection AddWorklist(this IServiceCollection services)
    {
        services.AddOptions<WorklistOptions>().BindConfiguration(WorklistOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<WorklistDesk>()
            .AddSingleton<WorklistCard>()
            .AddSingleton<WorklistCards>()
            .AddSingleton<IWorklistCards>(provider => provider.GetRequiredService<WorklistCards>())
            .AddSingleton<ICommand, WorklistCommand>()
            .AddSingleton<ICardAction, ShowWorklist>();
    }
}
