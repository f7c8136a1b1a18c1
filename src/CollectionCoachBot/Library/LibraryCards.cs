using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Library;

/// <summary>The library's cards below its first page: one shelf or what a search found on it, one entry.</summary>
internal sealed class LibraryCards(Words words)
{
    private const int MostHits = 12;
    private const int MostExcuses = 3;

    /// <param name="shelf">The command's topics.</param>
    /// <param name="searched">What was looked for; empty: everything is shown.</param>
    /// <param name="language">The reader's.</param>
    /// <param name="text">The playbook in that language.</param>
    /// <param name="excuses">What customers say that fits it as well; null: nothing.</param>
    public JObject OfShelf(Shelf shelf, string searched, Language language, PlaybookText text, IReadOnlyList<Excuse>? excuses = null)
    {
        var hits = LibrarySearch.Find(shelf.Entries(text), searched);
        if (hits is [var only] && (excuses is not { Count: > 0 } || LibrarySearch.IsNameOf(only, searched)))
            return OfEntry(only, language, text);
        var card = CardParts.Card(language);
        if (searched.Length > 0)
            card.Body.Add(CardParts.Notice(words.Card(language, hits.Count == 0 && excuses is not { Count: > 0 } ? "library.nothing-found" : "library.found", ("text", Escape.Shorten(searched, 40)))));
        if (excuses is { Count: > 0 })
        {
            card.Body.Add(CardParts.Strong(words.Card(language, "library.they-say")));
            card.Body.AddRange(excuses.Take(MostExcuses).Select(excuse => Row($"{excuse.Number} · {excuse.Says}", hint: null, ObjectionVerbs.ShowVerb, ("e", ObjectionDesk.IdOf(excuse)))));
        }

        if (hits.Count > 0)
            card.Body.AddRange(hits.Take(MostHits).Select(entry => EntryRow(entry, Escape.Card(text.Topic(entry.TopicId).Name))));
        else if (excuses is not { Count: > 0 })
            card.Body.AddRange(shelf.TopicIds.Select(text.Topic).SelectMany((topic, i) => TopicRows(topic, isFirst: i == 0)));
        card.Body.Add(Footer(language, shelf, hits.Count > 0));
        return CardParts.ToJson(card);
    }

    public JObject OfEntry(TopicEntry entry, Language language, PlaybookText text)
    {
        var topic = text.Topic(entry.TopicId);
        var shelf = Shelf.With(topic.Id);
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Subtle(Escape.Card(entry.Group is { } group ? $"{topic.Name} · {group}" : topic.Name)));
        card.Body.Add(CardParts.Title(Escape.Card(entry.Name)));
        card.Body.AddRange(Parts(entry, language));
        var next = topic.Entries[(topic.Entries.ToList().IndexOf(entry) + 1) % topic.Entries.Count];
        card.Body.Add(CardParts.Buttons(
            CardParts.Execute(words.Plain(language, "library.back"), LibraryVerbs.ShelfVerb, ("c", shelf.Id)),
            CardParts.Execute(words.Plain(language, "library.next"), LibraryVerbs.EntryVerb, ("e", IdOf(next)))));
        return CardParts.ToJson(card);
    }

    /// <summary>What is said of an entry, without its name.</summary>
    public IEnumerable<AdaptiveElement> Parts(TopicEntry entry, Language language) =>
        entry.Parts.Where(part => part.Kind != PartKind.Training).SelectMany(part => Part(part, language));

    /// <summary>What stands on a button for an entry.</summary>
    public static string IdOf(TopicEntry entry) => OpaqueId.Of($"{entry.TopicId}/{entry.Id}");

    private static IEnumerable<AdaptiveElement> TopicRows(Topic topic, bool isFirst)
    {
        yield return isFirst ? CardParts.Title(Escape.Card(topic.Name)) : CardParts.Heading(Escape.Card(topic.Name));
        yield return CardParts.Subtle(Escape.Card(topic.Intro));
        string? group = null;
        foreach (var entry in topic.Entries)
        {
            if (entry.Group is { } named && named != group)
                yield return CardParts.Strong(Escape.Card(group = named));
            yield return EntryRow(entry, hint: null);
        }
    }

    private static AdaptiveContainer EntryRow(TopicEntry entry, string? hint) => Row(entry.Name, hint, LibraryVerbs.EntryVerb, ("e", IdOf(entry)));

    /// <summary>A button over the line that tells what it opens: at full width on a phone.</summary>
    public static AdaptiveContainer Row(string title, string? hint, string verb, params ReadOnlySpan<(string Name, string Id)> ids)
    {
        var buttons = CardParts.Buttons(CardParts.Execute(title, verb, ids));
        buttons.Spacing = AdaptiveSpacing.None;
        var row = new AdaptiveContainer { Items = [buttons], Spacing = AdaptiveSpacing.Small };
        if (hint is not null)
            row.Items.Add(CardParts.Subtle(hint));
        return row;
    }

    private IEnumerable<AdaptiveElement> Part(TopicPart part, Language language)
    {
        yield return CardParts.Strong(Escape.Card(part.Label));
        if (part.Kind == PartKind.Authority)
            yield return CardParts.Text(words.Card(language, "library.authority-" + part.Authority.ToString()!.ToLowerInvariant()));
        else if (part.Kind == PartKind.Spoken)
            yield return CardParts.Quote(part.Lines.Select(Escape.Card));
        else
            foreach (var line in part.Lines)
                yield return CardParts.Text(part.Lines.Count > 1 ? "• " + Escape.Card(line) : Escape.Card(line));
    }

    private AdaptiveActionSet Footer(Language language, Shelf shelf, bool isSearch) => CardParts.Buttons(
        isSearch
            ? CardParts.Execute(words.Plain(language, "library.back"), LibraryVerbs.ShelfVerb, ("c", shelf.Id))
            : CardParts.Execute(words.Plain(language, "library.home"), LibraryVerbs.HomeVerb));
}
