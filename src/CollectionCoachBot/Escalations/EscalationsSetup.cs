using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Escalations.Actions;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Escalations;

internal static class EscalationsSetup
{
    /// <summary>The command, the buttons, the cards and the job of escalations. Needs storage, receivables, follow-ups, people, delivery, texts.</summary>
    public static IServiceCollection AddEscalations(this IServiceCollection services) => services
        .AddSingleton<EscalationReader>()
        .AddSingleton<EscalationMessages>()
        .AddSingleton<EscalationDesk>()
        .AddSingleton<EscalationForms>()
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
        .AddRecurringJob<EscalationJob>(TimeSpan.FromMinutes(1));
}
