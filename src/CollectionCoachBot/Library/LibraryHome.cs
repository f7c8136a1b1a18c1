using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Texts;
using CollectionCoachBot.Wording;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Library;

/// <summary>The library's first page: everything that is in it, by when a rep needs it.</summary>
internal sealed class LibraryHome(CommandWords commands, Words words)
{
    /// <param name="language">The reader's.</param>
    /// <param name="text">The playbook in that language.</param>
    /// <param name="notFound">What was looked for in vain; null: nothing was. All entries on one card would be more than Teams takes.</param>
    public JObject Build(Language language, PlaybookText text, string? notFound = null)
    {
        var card = CardParts.Card(language);
        if (notFound is not null)
            card.Body.Add(CardParts.Notice(words.Card(language, "library.nothing-found", ("text", Escape.Shorten(notFound, 40)))));
        card.Body.Add(CardParts.Title(words.Card(language, "library.title")));
        foreach (var moment in Enum.GetValues<Moment>())
        {
            card.Body.Add(CardParts.Heading(words.Card(language, "library.moment-" + TextKeys.Of(moment))));
            card.Body.AddRange(Rows(moment, language, text));
        }

        return CardParts.ToJson(card);
    }

    private IEnumerable<AdaptiveElement> Rows(Moment moment, Language language, PlaybookText text) =>
    [
        .. moment switch
        {
            Moment.During => [Phrases(language), Typed("objection", ObjectionVerbs.ListVerb, language), Typed("check", CheckPress.ActionVerb, language)],
            Moment.After when Shelf.LetterIn(text) is { } letter => [Typed("letter", LibraryVerbs.EntryVerb, language, ("e", LibraryCards.IdOf(letter)))],
            _ => (IEnumerable<AdaptiveElement>)[],
        },
        .. Shelf.All.Where(shelf => shelf.Moment == moment).Select(shelf => LibraryCards.Row(
            commands.Title(shelf.Command, language), Escape.Card(text.Topic(shelf.TopicIds[0]).Intro), LibraryVerbs.ShelfVerb, ("c", shelf.Id))),
    ];

    private AdaptiveContainer Phrases(Language language) =>
        LibraryCards.Row(words.Plain(language, "library.phrases"), words.Card(language, "library.phrases-intro"), LibraryVerbs.PhrasesVerb);

    /// <summary>What does more when something is typed behind its word.</summary>
    private AdaptiveContainer Typed(string command, string verb, Language language, params ReadOnlySpan<(string Name, string Id)> ids) =>
        LibraryCards.Row(commands.Title(command, language), words.Card(language, $"library.{command}-intro", ("word", commands.Word(command, language))), verb, ids);
}
