using System.Globalization;
using CollectionCoachBot.Coaching.Advising;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>Writes the letter of a stage from the playbook and the ledger.</summary>
internal sealed class LetterDesk(Ledger ledger, WorkCalendars calendars, Words words)
{
    private const int LongestNumber = 60;
    private const int LongestName = 120;

    /// <summary>
    /// Where nothing can be demanded (it is disputed, the acceptance isn't signed, the ledger has nothing undisputed past its day, or all of that is
    /// promised for a day to come) only the statement of account is written, whatever stage was chosen in a coaching.
    /// </summary>
    public static OverdueStage StageOf(CustomerCase about) =>
        about.Kind == CallKind.Stage && about.Account?.Balances.Any(balance => balance.Overdue > PromisedPart.Of(about, balance.Currency)) != false ? about.Stage : OverdueStage.M0;

    /// <summary>Whether there is a letter at all: not where nothing is open, nor where nobody turns to the customer any more.</summary>
    public static bool Writes(CustomerCase about) => !about.HasNothingOpen && about.Account?.AllHeld != true && about.NoCallId is null;

    public static LetterText TextOf(CustomerCase about, Language language) => about.Edition.In(language).Letters[StageOf(about)];

    /// <param name="about">To whom.</param>
    /// <param name="scope">Whose customers may be read.</param>
    /// <param name="repName">Who writes.</param>
    /// <param name="language">The letter's.</param>
    /// <param name="escape">What makes words safe where the letter is going to stand: the ledger's, and the letter's own, whose blanks to write on would be bold type on a card.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Letter> WriteAsync(CustomerCase about, Scope scope, string repName, Language language, Func<string, string> escape, CancellationToken cancellationToken)
    {
        var open = about.Account is { } account ? await ledger.OpenOfAsync(account.CustomerId, scope, cancellationToken) ?? [] : [];
        var stage = StageOf(about);
        var calendar = calendars.Of(about.Account?.Country);
        var answerBy = calendar.Add(about.Today, DaysToAnswer(stage));
        var facts = Facts.Of(
            new FactSource
            {
                Account = about.Account, CustomerName = about.Name, LongestName = LongestName, RepName = repName, Stage = stage, Today = about.Today,
                DecisionDate = answerBy, WithAmounts = about.Kind == CallKind.Stage, IsStatement = stage == OverdueStage.M0,
            },
            language, Escape.Plain);
        var text = TextOf(about, language);
        var (invoices, disputed) = (LetterInvoices.Of(open, stage, about.Today), LetterInvoices.Disputed(open, stage));
        var totals = Totals(invoices);
        var demand = new LetterPromise(stage == OverdueStage.M0 ? null : about.History.Promises.Open, about, totals, words);
        return new Letter
        {
            Language = language,
            Title = escape(text.Title),
            Date = about.Today.ToString(language == Language.Chinese ? "yyyy年M月d日" : "MMMM d, yyyy", CultureInfo.InvariantCulture),
            Addressee = escape(Escape.Shorten(about.Name, LongestName)),
            Paragraphs = [.. Paragraphs(text, facts, demand.Sentence(language)).Select(escape)],
            Rows = [.. invoices.Select(invoice => Row(invoice.Receivable, invoice.Amount, about.Today, language, escape))],
            Totals = [.. totals.Select(total => Figures.Money(total.Amount, total.Currency, language))],
            AskedNow = [.. demand.Lines(language)],
            DisputedRows = [.. disputed.Select(invoice => Row(invoice.Receivable, invoice.Amount, about.Today, language, escape))],
            DisputedTotals = [.. Totals(disputed).Select(total => Figures.Money(total.Amount, total.Currency, language))],
            ShowsDays = stage != OverdueStage.M0,
            Ask = escape(text.Ask.Fill(facts)),
            Reply = escape(text.Reply.Fill(facts)),
            RepName = escape(repName),
            AnswerBy = answerBy,
            Basis = calendar.Basis(answerBy),
            Authority = text.Authority,
        };
    }

    /// <summary>Amounts of different currencies are never added.</summary>
    private static IReadOnlyList<(string Currency, decimal Amount)> Totals(IReadOnlyList<(Receivable Receivable, decimal Amount)> invoices) =>
    [
        .. invoices.GroupBy(invoice => invoice.Receivable.Currency).OrderBy(currency => currency.Key, StringComparer.Ordinal)
            .Select(currency => (currency.Key, currency.Sum(invoice => invoice.Amount))),
    ];

    /// <summary>The playbook's paragraphs; in a demand, behind the first, which names the amount, what was promised of it.</summary>
    private static IEnumerable<string> Paragraphs(LetterText text, Facts facts, string? promised)
    {
        var paragraphs = text.Paragraphs.Select(paragraph => paragraph.Fill(facts)).ToList();
        if (promised is not null)
            paragraphs.Insert(1, promised);
        return paragraphs;
    }

    /// <summary>Working days from today to the day that the letter names: time for the post and the seal, and to make up one's mind.</summary>
    private static int DaysToAnswer(OverdueStage stage) => stage switch
    {
        OverdueStage.M0 or OverdueStage.M1 => 5,
        OverdueStage.M2 or OverdueStage.M3 => 7,
        _ => 10,
    };

    private LetterRow Row(Receivable receivable, decimal amount, DateOnly today, Language language, Func<string, string> escape)
    {
        var number = escape(Escape.Shorten(receivable.InvoiceNumber, LongestNumber));
        return new LetterRow(
            receivable.Installment == 1 ? number : $"{number} {words.Plain(language, "preparing.letter-installment", ("number", receivable.Installment))}",
            receivable.IssuedOn is { } issued ? Figures.IsoDate(issued) : "",
            Figures.IsoDate(receivable.DueOn),
            Figures.Money(amount, receivable.Currency, language),
            Math.Max(0, today.DayNumber - receivable.DueOn.DayNumber));
    }
}
