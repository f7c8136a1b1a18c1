using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Bot;

/// <summary><c>language/语言 [中文 | English]</c>: the language for this person, in a channel for the channel. Without a word: the other one.</summary>
internal sealed class LanguageCommand(PeopleDirectory people, Words words) : ICommand
{
    public string Name => "language";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        var language = Read(argument) ?? (turn.Language == Language.Chinese ? Language.English : Language.Chinese);
        if (turn.Kind == ConversationKind.Personal)
            await people.ChooseLanguageAsync(turn.Person, language, cancellationToken);
        else
            await people.ChooseLanguageAsync(turn.Conversation, language, cancellationToken);
        turn.Language = language;
        await turn.SayAsync(words.Plain(language, turn.Kind == ConversationKind.Personal ? "bot.language-chosen" : "bot.language-chosen-here"), cancellationToken);
    }

    /// <summary>Both languages' words for both languages; null where nothing readable was typed.</summary>
    internal static Language? Read(string argument) => argument.Trim().ToLowerInvariant() switch
    {
        "中文" or "汉语" or "chinese" or "zh" or "zh-cn" => Language.Chinese,
        "英文" or "英语" or "english" or "en" or "en-us" => Language.English,
        _ => null,
    };
}
