using CollectionCoachBot.Conversation;
using CollectionCoachBot.Delivery;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Holds;

internal static class HoldsSetup
{
    /// <summary>Pausing and disputing from the chat. What a hold does to figures is the ledger's. Needs the ledger, follow-ups, coaching, delivery and scheduling.</summary>
    public static IServiceCollection AddHolds(this IServiceCollection services)
    {
        services.AddOptions<HoldOptions>().BindConfiguration(HoldOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<HoldFinder>()
            .AddSingleton<HoldBook>()
            .AddSingleton<HoldCards>()
            .AddSingleton<HoldDesk>()
            .AddSingleton<ICommand, HoldCommand>()
            .AddSingleton<ICommand, ReleaseCommand>()
            .AddSingleton<ICardAction, HoldSave>()
            .AddSingleton<ICardAction, HoldRelease>()
            .AddSingleton<ICardAction, HoldList>()
            .AddSingleton<IMessageRenderer, HoldEndsRenderer>()
            .AddRecurringJob<HoldEndsJob>(TimeSpan.FromMinutes(10));
    }
}
