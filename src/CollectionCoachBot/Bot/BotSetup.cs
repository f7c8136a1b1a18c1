using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;

namespace CollectionCoachBot.Bot;

internal static class BotSetup
{
    /// <summary>The adapter with its middleware, the bot, and the commands that belong to no feature.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services) => services
        .AddSingleton(BotAuthentication.Make)
        .AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CoachAdapter>())
        .AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CoachAdapter>())
        .AddSingleton<CoachAdapter>()
        .AddSingleton<TurnPipeline>()
        .AddSingleton<TenantGate>()
        .AddSingleton<ConversationLocks>()
        .AddSingleton<OneTurnAtATime>()
        .AddSingleton<HandledOnce>()
        .AddSingleton<WhoIsIt>()
        .AddSingleton<StateTypes>()
        .AddSingleton<IStorage, DbStorage>()
        .AddSingleton<ConversationState>()
        .AddSingleton(_ => CommandWords.Load(AppContext.BaseDirectory))
        .AddSingleton<PeopleDirectory>()
        .AddSingleton<Rosters>()
        .AddSingleton<Substitutes>()
        .AddSingleton<Roles>()
        .AddSingleton<IBot, CoachBot>()
        .AddSingleton<MessageRouter>()
        .AddSingleton<CardRouter>()
        .AddSingleton<Welcome>()
        .AddSingleton<HelpCommand>()
        .AddSingleton<ICommand>(provider => provider.GetRequiredService<HelpCommand>())
        .AddSingleton<ICommand, CancelCommand>()
        .AddSingleton<ICommand, StartOverCommand>()
        .AddSingleton<ICommand, LanguageCommand>()
        .AddRecurringJob<ForgetOldJob>(TimeSpan.FromHours(6));
}
