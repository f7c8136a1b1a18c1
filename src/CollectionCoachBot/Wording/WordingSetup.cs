using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Wording;

internal static class WordingSetup
{
    /// <summary>Checking what a rep means to say or send.</summary>
    public static IServiceCollection AddWording(this IServiceCollection services) => services
        .AddSingleton<WordingCheckers>()
        .AddSingleton<WordingCards>()
        .AddSingleton<WordingDesk>()
        .AddSingleton<ICommand, CheckCommand>()
        .AddSingleton<ICardAction, CheckPress>();
}
