using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations.Actions;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Escalations;

internal static class EscalationsSetup
{
    /// <summary>The command, the buttons, the cards and the jobs of escalations. Needs storage, receivables, follow-ups, people, delivery, texts.</summary>
    public static IServiceCollection AddEscalations(this IServiceCollection services)
    {
        services.AddOptions<EscalationOptions>().BindConfiguration(EscalationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<EscalationReader>()
            .AddSingleton<EscalationMessages>()
            .AddSingleton<EscalationDesk>()
            .AddSingleton<EscalationForms>()
            .AddSingleton<EscalationOpener>()
            .AddSingleton<EscalationPress>()
            .AddSingleton<ICommand, EscalateCommand>()
            .AddSingleton<ICardAction, AcknowledgeAction>()
            .AddSingleton<ICardAction, DecideAction>()
            .AddSingleton<ICardAction, ClosingAction>()
            .AddSingleton<ICardAction, CloseAction>()
            .AddSingleton<ICardAction, ShowAction>()
            .AddSingleton<ICardAction, StartAction>()
            .AddSingleton<ICardAction, OpenAction>()
            .AddSingleton<ICardAction, PickAction>()
            .AddSingleton<IMessageRenderer, EscalationRenderer>()
            .AddSingleton<IMessageRenderer, EscalationOwnerRenderer>()
            .AddSingleton<IMessageRenderer, EscalationFormRenderer>()
            .AddSingleton<IMessageRenderer, EscalationReminderRenderer>()
            .AddSingleton<IForgetOld, ForgetPicks>()
            .AddRecurringJob<EscalationJob>(TimeSpan.FromMinutes(1))
            .AddRecurringJob<EscalationReminderJob>(TimeSpan.FromMinutes(5));
    }
}
