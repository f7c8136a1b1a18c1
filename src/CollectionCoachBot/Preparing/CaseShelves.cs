using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Library;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing;

/// <summary>What a page's command shows where no customer is named: its topics in the library, and how a customer is named.</summary>
internal sealed class CaseShelves(LibraryDesk library, CommandWords commands, Words words)
{
    /// <summary>The entry of the library that tells how letters are written: one of the channels.</summary>
    private static readonly (string TopicId, string EntryId) LetterEntry = ("channels", "letter");

    private const string LetterCommand = Letters.LetterPage.CommandName;

    public Task ShowAsync(Turn turn, CasePage page, CancellationToken cancellationToken)
    {
        if (!HasShelf(page))
            return turn.SayAsync(words.Plain(turn.Language, "preparing.name-a-customer", ("command", commands.Word(page.Command, turn.Language))), cancellationToken);
        var card = page.Command == LetterCommand ? library.Entry(turn, LetterEntry.TopicId, LetterEntry.EntryId) : library.Shelf(turn, Shelf.Of(page.Command), "");
        var hint = words.Card(turn.Language, "preparing.name-a-customer", ("command", commands.Word(page.Command, turn.Language)));
        ((JArray)card["body"]!).Insert(0, JObject.FromObject(CardParts.Notice(hint, AdaptiveContainerStyle.Accent)));
        return library.ShowAsync(turn, card, cancellationToken);
    }

    /// <summary>Shows what fits on the shelf, where what was typed names an entry of it.</summary>
    /// <returns>False: it names none, and nothing was shown.</returns>
    public async Task<bool> FoundAsync(Turn turn, CasePage page, string typed, CancellationToken cancellationToken)
    {
        if (page.Command == LetterCommand || !HasShelf(page) || !library.Names(turn, Shelf.Of(page.Command), typed))
            return false;
        await library.ShowAsync(turn, library.Shelf(turn, Shelf.Of(page.Command), typed), cancellationToken);
        return true;
    }

    /// <summary>Not every page has something in the library to show in its place.</summary>
    private static bool HasShelf(CasePage page) => page.Command == LetterCommand || Shelf.All.Any(shelf => shelf.Command == page.Command);
}
