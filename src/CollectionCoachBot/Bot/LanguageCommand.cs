using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Bot;

/// <summary>
/// <c>language/语言 [中文 | English]</c>: the language for this person, in a channel for the channel. Without a word: the other one than was
/// shown so far. Another word is asked about.
/// </summary>
internal sealed class LanguageCommand(PeopleDirectory people, Words words) : ICommand
{
    private static readonly string[] Chinese = ["中文", "汉语", "简体", "普通话", "chinese"];
    private static readonly string[] English = ["英文", "英语", "english"];

    public string Name => "language";

    public async Task RunAsync(Turn turn, string argument, CancellationToken cancellationToken)
    {
        // The other than was shown: who can't read Chinese types "language", in English, to get away from it.
        var language = argument.Any(char.IsLetterOrDigit) ? Read(argument) : turn.LanguageBefore == Language.Chinese ? Language.English : Language.Chinese;
        if (language is not { } chosen)
        {
            await turn.SayAsync(words.Plain(turn.Language, "bot.language-which"), cancellationToken);
            return;
        }

        if (turn.Kind == ConversationKind.Personal)
            await people.ChooseLanguageAsync(turn.Person, chosen, cancellationToken);
        else
            await people.ChooseLanguageAsync(turn.Conversation, chosen, cancellationToken);
        turn.Language = chosen;
        await turn.SayAsync(words.Plain(chosen, turn.Kind == ConversationKind.Personal ? "bot.language-chosen" : "bot.language-chosen-here"), cancellationToken);
    }

    /// <summary>The language that is named, by both languages' words for it; null: none, or both.</summary>
    internal static Language? Read(string argument)
    {
        var typed = argument.Trim().ToLowerInvariant();
        return (IsNamed(Chinese, "zh"), IsNamed(English, "en")) switch
        {
            (true, false) => Language.Chinese,
            (false, true) => Language.English,
            _ => null,
        };

        bool IsNamed(string[] names, string code) =>
            typed == code || typed.StartsWith(code + "-", StringComparison.Ordinal) || names.Any(name => typed.Contains(name, StringComparison.Ordinal));
    }
}
