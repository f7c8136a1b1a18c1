using System.Globalization;
using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Playbook.Loading;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Editions;

/// <summary>The card of the playbook in force: its version, when it was read, what the company laid over it, and how reading it again went.</summary>
internal sealed class EditionCard(Words words, IOptions<ReceivablesOptions> options, TimeProvider clock)
{
    private const int MostFaults = 10;
    private const int MostRemarks = 5;
    private const int MostFiles = 8;
    private const int LongestLine = 300;

    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public JObject Build(Language language, PlaybookInForce inForce) => Of(language, inForce);

    public JObject Reloaded(Language language, PlaybookInForce inForce, bool isNew) =>
        Of(language, inForce, CardParts.Notice(words.Card(language, isNew ? "editions.reloaded" : "editions.unchanged"), AdaptiveContainerStyle.Good));

    /// <param name="language">The reader's.</param>
    /// <param name="inForce">What stays in force.</param>
    /// <param name="faults">All of them; the first ten are shown.</param>
    public JObject Refused(Language language, PlaybookInForce inForce, IReadOnlyList<Fault> faults)
    {
        var lines = faults.Take(MostFaults).Select(fault => Line(fault.Say(words, language))).Prepend(words.Card(language, "editions.refused", ("count", faults.Count)));
        if (faults.Count > MostFaults)
            lines = lines.Append(words.Card(language, "editions.more-faults", ("count", faults.Count - MostFaults)));
        return Of(language, inForce, CardParts.Notice(lines));
    }

    private JObject Of(Language language, PlaybookInForce inForce, AdaptiveContainer? notice = null)
    {
        var edition = inForce.Edition;
        var card = CardParts.Card(language);
        if (notice is not null)
            card.Body.Add(notice);
        card.Body.Add(CardParts.Title(words.Card(language, "editions.title")));
        card.Body.Add(CardParts.Facts(
            (words.Card(language, "editions.version"), edition.Version),
            (words.Card(language, "editions.read-at"), Figures.Moment(inForce.ReadAt, clock.GetUtcNow(), _zone, language)),
            (words.Card(language, "editions.entries"), EntriesOf(edition.In(language)).ToString(CultureInfo.InvariantCulture)),
            (words.Card(language, "editions.excuses"), edition.In(language).Excuses.Count.ToString(CultureInfo.InvariantCulture)),
            (words.Card(language, "editions.rules"), edition.In(language).Wording.Rules.Count.ToString(CultureInfo.InvariantCulture)),
            (words.Card(language, "editions.overlay"), Files(edition, language))));
        if (edition.Remarks.Count > 0)
        {
            card.Body.Add(CardParts.Subtle(words.Card(language, "editions.remarks", ("count", edition.Remarks.Count))));
            card.Body.AddRange(edition.Remarks.Take(MostRemarks).Select(remark => CardParts.Subtle(Line(remark.Say(words, language)))));
        }

        card.Body.Add(CardParts.SmallPrint(words.Card(language, "editions.everywhere")));
        card.Body.Add(CardParts.Buttons(CardParts.Execute(words.Plain(language, "editions.reload"), ReloadPress.ReloadVerb)));
        return CardParts.ToJson(card);
    }

    private string Files(PlaybookEdition edition, Language language)
    {
        if (edition.OverlayFiles.Count == 0)
            return words.Card(language, "editions.no-overlay");
        var shown = string.Join(" · ", edition.OverlayFiles.Take(MostFiles).Select(Line));
        return edition.OverlayFiles.Count <= MostFiles
            ? shown
            : $"{shown} {words.Card(language, "editions.more-files", ("count", edition.OverlayFiles.Count - MostFiles))}";
    }

    /// <summary>Cells and what the library holds.</summary>
    private static int EntriesOf(PlaybookText text) => text.Cells.Count + text.Library.Sum(topic => topic.Entries.Count);

    private static string Line(string text) => Escape.Card(Escape.Shorten(text, LongestLine));
}
