using CollectionCoachBot.Conversation;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Delivery.Undelivered;

internal static class UndeliveredSetup
{
    /// <summary>What may not have arrived, for administrators: the command, the buttons, the notice.</summary>
    public static IServiceCollection AddUndelivered(this IServiceCollection services) => services
        .AddSingleton<UndeliveredDesk>()
        .AddSingleton<UndeliveredText>()
        .AddSingleton<UndeliveredCard>()
        .AddSingleton<UndeliveredPress>()
        .AddSingleton<ICommand, DeliveriesCommand>()
        .AddSingleton<ICardAction, ShowUndelivered>()
        .AddSingleton<ICardAction, SendAgain>()
        .AddSingleton<ICardAction, LeaveUndelivered>()
        .AddSingleton<IMessageRenderer, UndeliveredNotice>()
        .AddRecurringJob<UndeliveredJob>(TimeSpan.FromMinutes(10));
}
