using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace CollectionCoachBot.Bot;

internal static class BotSetup
{
    /// <summary>The adapter with its middleware, the bot, and the commands that belong to no feature.</summary>
    public static IServiceCollection AddBot(this IServiceCollection services) => services
        .AddSingleton<BotFrameworkAuthentication>(Authentication)
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

    /// <summary>
    /// With the host's own word for the environment, since a variable of that name may say something else; with the shared HTTP client, which
    /// follows no redirect and knows no proxy; and with a log.
    /// </summary>
    private static ConfigurationBotFrameworkAuthentication Authentication(IServiceProvider provider) => new(
        new ConfigurationBuilder()
            .AddConfiguration(provider.GetRequiredService<IConfiguration>())
            .AddInMemoryCollection([new("environment", provider.GetRequiredService<IHostEnvironment>().EnvironmentName)])
            .Build(),
        logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>());
}
