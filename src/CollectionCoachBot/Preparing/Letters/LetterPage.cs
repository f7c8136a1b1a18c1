using AdaptiveCards;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Files;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>
/// <c>letter/催款函 customer</c>: the letter of the stage as text, and as a file to download. Its language may be another than the reader's: by a
/// button, or typed behind the name.
/// </summary>
internal sealed class LetterPage(LetterDesk desk, FileLinks links, Ledger ledger, CaseParts parts, NoCallParts noCall, Words words) : CasePage
{
    public const string CommandName = "letter";

    private const int RowsShown = 8;

    public override string Command => CommandName;

    public override IReadOnlyList<AnswerChoice> Options(PlaybookEdition edition, Language language) =>
        [.. Languages.All.Select(choice => new AnswerChoice(choice.Tag(), words.Plain(language, InLanguage(choice)), words.Plain(language, InLanguage(choice) + "-words").Split('|')))];

    public override async Task<JObject> BuildAsync(Turn turn, CustomerCase about, string? option, CancellationToken cancellationToken)
    {
        var language = option is null ? turn.Language : Languages.All.First(known => known.Tag() == option);
        var card = CardParts.Card(turn.Language);
        card.Body.AddRange(parts.Head("preparing.letter-title", about, turn.Language));
        if (about.NoCallId is not null)
        {
            card.Body.AddRange(noCall.Of(about, turn.Language));
        }
        else if (about.HasNothingOpen)
        {
            card.Body.Add(CardParts.Notice(words.Card(turn.Language, "preparing.no-letter")));
        }
        else if (about.Account?.AllHeld == true)
        {
            card.Body.Add(CardParts.Notice(words.Card(turn.Language, "preparing.letter-on-hold")));
        }
        else
        {
            var letter = await desk.WriteAsync(about, turn.Scope, turn.Person.Name, language, Escape.Card, cancellationToken);
            card.Body.AddRange(Before(letter, about, turn.Language));
            card.Body.Add(TextOf(letter, turn.Language));
            if (CalendarNote.Of(letter.Basis, letter.AnswerBy.Year, words, turn.Language) is { } unsure)
                card.Body.Add(CardParts.SmallPrint(unsure));
            card.Body.AddRange(await ButtonsAsync(turn, about, language, cancellationToken));
        }

        card.Body.AddRange(parts.Foot(turn, about, Command));
        return CardParts.ToJson(card);
    }

    /// <summary>What the rep must know before anything is sent.</summary>
    private IEnumerable<AdaptiveElement> Before(Letter letter, CustomerCase about, Language language)
    {
        if (letter.Authority != Authority.Rep)
            yield return CardParts.Notice(words.Card(language, "preparing.letter-approval-" + TextKeys.Of(letter.Authority)), AdaptiveContainerStyle.Attention);
        foreach (var warning in Paying(about, language))
            yield return CardParts.Notice("⚠ " + warning, AdaptiveContainerStyle.Attention);
        yield return CardParts.Subtle(Escape.Card(LetterDesk.TextOf(about, language).Note));
        if (letter.IsEmpty)
            yield return CardParts.Subtle(words.Card(language, "preparing.letter-no-rows"));
    }

    /// <summary>A letter that crosses with a payment, or with the promise of one, undoes what was agreed.</summary>
    private IEnumerable<string> Paying(CustomerCase about, Language language)
    {
        if (about.History.Promises.Open is { } open)
        {
            yield return words.Card(language, open.State == PromiseState.DueNotVerifiable ? "coaching.warn-promise-due" : "coaching.warn-promise-open",
                ("date", Figures.Date(open.PayOn, about.Today, language)), ("amount", Figures.Money(open.Amount, open.Currency, language)));
        }

        if (about.History.LastContact is { Outcome: Outcome.SaysPaid } last)
            yield return words.Card(language, "preparing.letter-says-paid", ("date", Figures.Date(ledger.DayOf(last.At), about.Today, language)));
    }

    private AdaptiveContainer TextOf(Letter letter, Language language)
    {
        var lines = new List<AdaptiveElement>
        {
            CardParts.Heading(letter.Title),
            CardParts.Text(letter.Date),
            CardParts.Strong(words.Plain(letter.Language, "preparing.letter-to") + letter.Addressee),
        };
        lines.AddRange(letter.Paragraphs.Select(paragraph => CardParts.Text(paragraph)));
        lines.AddRange(Rows(letter.Rows, letter, language));
        lines.AddRange(letter.Totals.Select(total => CardParts.Strong(words.Plain(letter.Language, "preparing.letter-total") + total)));
        lines.AddRange(letter.AskedNow.Select(line => CardParts.Strong(line)));
        if (letter.DisputedRows.Count > 0)
            lines.Add(CardParts.Strong(words.Plain(letter.Language, "preparing.letter-" + letter.DisputedKey)));
        lines.AddRange(Rows(letter.DisputedRows, letter, language));
        lines.AddRange(letter.DisputedTotals.Select(total => CardParts.Strong(words.Plain(letter.Language, "preparing.letter-disputed-total") + total)));
        lines.Add(CardParts.Strong(letter.Ask));
        lines.Add(CardParts.Subtle(letter.Reply));
        return new AdaptiveContainer { Items = lines, Style = AdaptiveContainerStyle.Emphasis, Spacing = AdaptiveSpacing.Medium };
    }

    private IEnumerable<AdaptiveElement> Rows(IReadOnlyList<LetterRow> rows, Letter letter, Language language)
    {
        foreach (var row in rows.Take(RowsShown))
            yield return CardParts.Text("• " + Line(row, letter));
        if (rows.Count > RowsShown)
            yield return CardParts.Subtle(words.Card(language, "preparing.letter-more", ("count", rows.Count - RowsShown)));
    }

    private string Line(LetterRow row, Letter letter) =>
        $"{row.Number} · {row.Amount} · {words.Plain(letter.Language, "preparing.letter-due-on", ("date", row.DueOn))}"
        + (letter.ShowsDays && row.DaysPast > 0 ? " · " + words.Plain(letter.Language, "preparing.letter-days", ("days", row.DaysPast)) : "");

    /// <summary>A file of the ledger never goes into a channel: there the letter is text, and its file waits in the personal chat.</summary>
    private async Task<IReadOnlyList<AdaptiveElement>> ButtonsAsync(Turn turn, CustomerCase about, Language language, CancellationToken cancellationToken)
    {
        var other = Languages.All.First(known => known != language);
        var elements = new List<AdaptiveElement>();
        var link = turn.Kind == ConversationKind.Personal ? await links.CreateAsync(turn.Person, LetterFile.FileKind, LetterWish.Of(about, language).Write(), cancellationToken) : null;
        if (link is not null)
        {
            elements.Add(CardParts.Buttons(new AdaptiveOpenUrlAction { Title = words.Plain(turn.Language, "preparing.letter-file"), Url = link, Style = "positive" }));
            elements.Add(CardParts.Subtle(words.Card(turn.Language, "preparing.letter-file-hint", ("minutes", links.Minutes))));
        }
        else
        {
            elements.Add(CardParts.Subtle(words.Card(turn.Language, turn.Kind == ConversationKind.Personal ? "preparing.letter-no-file" : "preparing.letter-in-person")));
        }

        elements.Add(CardParts.Buttons(CardParts.Execute(words.Plain(turn.Language, InLanguage(other)), Verb, about.Reference, ("o", IdOf(other.Tag())))));
        return elements;
    }

    private static string InLanguage(Language language) => language == Language.Chinese ? "preparing.in-chinese" : "preparing.in-english";
}
