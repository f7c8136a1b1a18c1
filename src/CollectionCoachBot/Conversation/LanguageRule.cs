using CollectionCoachBot.People;

namespace CollectionCoachBot.Conversation;

/// <summary>In which language somebody is answered.</summary>
internal static class LanguageRule
{
    /// <summary>
    /// The language that a text speaks for: that of its command word; otherwise Chinese where it has Chinese characters.
    /// A customer's name, digits, codes and Latin letters (which may be pinyin) decide nothing.
    /// </summary>
    public static Language? SpokenBy(string text, HeardCommand? command, bool isCustomerName) =>
        command is not null ? command.Language
        : !isCustomerName && WrittenIn(text) == Language.Chinese ? Language.Chinese
        : null;

    /// <summary>The language in which a text is written: Chinese where it has a Chinese character, else English.</summary>
    public static Language WrittenIn(string text) => text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0 ? Language.Chinese : Language.English;

    /// <summary>
    /// Whether only a search can tell: Chinese characters from somebody who speaks English may be a part of a customer's name, which says no
    /// more than the whole one.
    /// </summary>
    public static bool MayBePartOfAName(Language? spoken, HeardCommand? command, Person person) =>
        spoken == Language.Chinese && command is null && person is { Language: null, Speaks: Language.English };

    /// <summary>Chosen, else spoken now, else spoken last, else the client's locale.</summary>
    public static Language Of(Person person, Language? spokenNow) => person.Language ?? spokenNow ?? person.Speaks;
}
