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
        : !isCustomerName && text.AsSpan().IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0 ? Language.Chinese
        : null;

    /// <summary>Chosen, else spoken now, else spoken last, else the client's locale.</summary>
    public static Language Of(Person person, Language? spokenNow) => person.Language ?? spokenNow ?? person.Speaks;
}
