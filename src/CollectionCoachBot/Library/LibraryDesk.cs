using CollectionCoachBot.Conversation;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Library;

/// <summary>Answers commands and buttons with the cards of the playbook in force.</summary>
internal sealed class LibraryDesk(CurrentPlaybook playbook, LibraryHome home, LibraryCards cards, PhrasesCard phrases, Words words)
{
    public JObject Home(Turn turn) => home.Build(turn.Language, Text(turn));

    /// <param name="turn">Who asks.</param>
    /// <param name="shelf">Whose topics.</param>
    /// <param name="searched">What is looked for; empty: everything.</param>
    public JObject Shelf(Turn turn, Shelf shelf, string searched) => cards.OfShelf(shelf, searched, turn.Language, Text(turn));

    /// <summary>Whether what was typed names an entry of the shelf.</summary>
    public bool Names(Turn turn, Shelf shelf, string typed) => LibrarySearch.Names(shelf.Entries(Text(turn)), typed);

    /// <summary>Everything in the library that fits what was typed, and what customers say that does.</summary>
    public JObject Search(Turn turn, string searched)
    {
        var text = Text(turn);
        var everything = new Shelf("library", [.. text.Library.Select(topic => topic.Id)], Moment.Learn);
        var excuses = LibrarySearch.FindExcuses(text.Excuses, searched);
        return LibrarySearch.Find(everything.Entries(text), searched).Count + excuses.Count == 0
            ? home.Build(turn.Language, text, notFound: searched)
            : cards.OfShelf(everything, searched, turn.Language, text, excuses);
    }

    /// <summary>The entry of a button; the home of the library where the playbook in force has it no more.</summary>
    public JObject Entry(Turn turn, string? id)
    {
        var text = Text(turn);
        return text.Library.SelectMany(topic => topic.Entries).FirstOrDefault(entry => LibraryCards.IdOf(entry) == id) is { } found
            ? cards.OfEntry(found, turn.Language, text)
            : Home(turn);
    }

    /// <summary>An entry by its id; its shelf where the playbook in force has it no more.</summary>
    public JObject Entry(Turn turn, string topicId, string entryId)
    {
        var text = Text(turn);
        return text.Find(topicId, entryId) is { } found
            ? cards.OfEntry(found, turn.Language, text)
            : cards.OfShelf(Library.Shelf.With(topicId), "", turn.Language, text);
    }

    public JObject Phrases(Turn turn, OverdueStage stage) => phrases.Build(stage, turn.Person.Name, turn.Language, Text(turn));

    public Task ShowAsync(Turn turn, JObject card, CancellationToken cancellationToken) =>
        turn.ShowAsync(card, words.Plain(turn.Language, "library.title"), cancellationToken);

    private PlaybookText Text(Turn turn) => playbook.Edition.In(turn.Language);
}
