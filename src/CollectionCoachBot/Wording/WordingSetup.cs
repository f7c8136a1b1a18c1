using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;

namespace CollectionCoachBot.Wording;

internal static class WordingSetup
{
    /// <summary>Checking what a rep means to say or send.</summary>
    public static IServiceCollection AddWording(this IServiceCollection services) => services
        .AddSingleton(new PerEdition<WordingChecker>((text, language) => new WordingChecker(text, language)))
        .AddSingleton<FoundSentence>()
        .AddSingleton<WordingCards>()
        .AddSingleton<WordingDesk>()
        .AddSingleton<ICommand, CheckCommand>()
        .AddSingleton<ICardAction, CheckPress>();
}
