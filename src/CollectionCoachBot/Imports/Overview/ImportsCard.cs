using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>The card of the last imports: when, as of which day, by which way, what they did, and the rows that they left out.</summary>
internal sealed class ImportsCard(Words words, IOptions<ReceivablesOptions> options, TimeProvider clock)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <param name="imports">The newest first.</param>
    /// <param name="rejects">By import, where its rejected rows can be fetched; null: this program doesn't know its address.</param>
    /// <param name="minutes">For how long.</param>
    /// <param name="language">The reader's.</param>
    public JObject Build(IReadOnlyList<PastImport> imports, IReadOnlyDictionary<string, Uri>? rejects, int minutes, Language language)
    {
        var card = CardParts.Card(language);
        card.Body.Add(CardParts.Title(words.Card(language, "imports.title")));
        if (imports.Count == 0)
            card.Body.Add(CardParts.Text(words.Card(language, "imports.none")));
        foreach (var import in imports)
            card.Body.Add(Row(import, rejects?.GetValueOrDefault(import.Import.Id), language));
        if (imports.Any(import => import.Kept > 0))
            card.Body.Add(CardParts.SmallPrint(rejects is null ? words.Card(language, "imports.no-address") : words.Card(language, "imports.link-hint", ("minutes", minutes))));
        card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "imports.again"), ShowImports.ShowVerb)));
        return CardParts.ToJson(card);
    }

    private AdaptiveContainer Row(PastImport past, Uri? rejects, Language language)
    {
        var import = past.Import;
        var section = CardParts.Section(
        [
            CardParts.Strong(words.Card(language, "imports.row", ("asOf", Figures.IsoDate(import.AsOf)), ("at", Figures.Moment(import.ImportedAt, clock.GetUtcNow(), _zone, language)))),
            CardParts.Subtle(Way(past, language)),
            CardParts.Text(words.Card(
                language, "imports.counts", ("new", import.New), ("changed", import.Changed), ("unchanged", import.Unchanged), ("closed", import.Closed), ("rejected", import.Rejected))),
            .. Rejects(past, rejects, language),
        ]);
        section.Separator = true;
        return section;
    }

    private IEnumerable<AdaptiveElement> Rejects(PastImport past, Uri? rejects, Language language)
    {
        if (rejects is not null)
            yield return CardParts.Buttons(new AdaptiveOpenUrlAction { Title = words.Plain(language, "imports.rejects", ("count", past.Kept)), Url = rejects });
        else if (past.Import.Rejected > 0 && past.Kept == 0)
            yield return CardParts.Subtle(words.Card(language, "imports.rejects-gone"));
    }

    private string Way(PastImport past, Language language)
    {
        var key = "imports.way-" + past.Import.Way.ToString().ToLowerInvariant();
        return past.By is { } by ? words.Card(language, key + "-by", ("by", Escape.Shorten(by, 60))) : words.Card(language, key);
    }
}
