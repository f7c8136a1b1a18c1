using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps.List;
using CollectionCoachBot.FollowUps.Log;
using CollectionCoachBot.FollowUps.Reminders;
using CollectionCoachBot.Receivables.Search;
using CollectionCoachBot.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.FollowUps;

internal static class FollowUpsSetup
{
    /// <summary>Logging, follow-ups, promises and reminders. Needs storage, scheduling, texts, people, the ledger, delivery, an <see cref="ICoachCards"/> and an <see cref="IWorklistCards"/>.</summary>
    public static IServiceCollection AddFollowUps(this IServiceCollection services)
    {
        services.AddOptions<FollowUpOptions>().BindConfiguration(FollowUpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(provider => WorkCalendars.Load(AppContext.BaseDirectory, provider.GetRequiredService<IOptions<FollowUpOptions>>().Value.DefaultCountry))
            .AddSingleton<ContactHistories>()
            .AddSingleton<IRecentCustomers, RecentlyCalled>()
            .AddSingleton<ReminderTimes>()
            .AddSingleton<FollowUpBook>()
            .AddSingleton<FollowUpNotices>()
            .AddSingleton<StageLines>()
            .AddLog()
            .AddList()
            .AddReminders()
            .AddRecurringJob<PromiseJob>(TimeSpan.FromMinutes(30));
    }

    private static IServiceCollection AddLog(this IServiceCollection services) => services
        .AddSingleton<LogCards>()
        .AddSingleton<LogDesk>()
        .AddSingleton<LogOpening>()
        .AddSingleton<CallLogs>()
        .AddSingleton<IForgetOld, ForgetForms>()
        .AddSingleton<ICommand, LogCommand>()
        .AddSingleton<ICardAction, LogOpen>()
        .AddSingleton<ICardAction, LogNoAnswer>()
        .AddSingleton<ICardAction, LogSave>();

    private static IServiceCollection AddList(this IServiceCollection services) => services
        .AddSingleton<FollowUpListCard>()
        .AddSingleton<FollowUpList>()
        .AddSingleton<ICommand, FollowUpsCommand>()
        .AddSingleton<ICardAction, ListFollowUps>()
        .AddSingleton<ICardAction, ChooseFollowUp>()
        .AddSingleton<ICardAction, CompleteFollowUp>()
        .AddSingleton<ICardAction, PostponeFollowUp>()
        .AddSingleton<ICardAction, MoveFollowUp>()
        .AddSingleton<ICardAction, CancelFollowUp>();

    private static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddSingleton<ReminderCard>()
        .AddSingleton<IMessageRenderer, ReminderRenderer>()
        .AddSingleton<ICardAction, CompleteReminded>()
        .AddSingleton<ICardAction, PostponeReminded>()
        .AddRecurringJob<ReminderJob>(TimeSpan.FromMinutes(1));
}
