using CollectionCoachBot.Imports;
using CollectionCoachBot.Imports.Sent;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Tests.Imports.Sent;

public class SentLedgerCardTests
{
    private static readonly SentLedgerCard Cards = new(Words.Load(AppContext.BaseDirectory));

    [Theory]
    [InlineData("en-US", SentLedgerState.Ready, true, "The sample goes: its 40 customers")]
    [InlineData("zh-CN", SentLedgerState.Ready, true, "示例会移走：40 个示例客户")]
    [InlineData("en-US", SentLedgerState.Done, false, "The sample goes")]
    internal void That_the_sample_goes_is_said_while_it_can_be_kept(string tag, SentLedgerState state, bool isSaid, string said)
    {
        var outcome = new ImportOutcome { Message = ToldText.Of("receivables.report-dry", []), Figures = Figures(sample: 40) };

        var card = Cards.Build(Sent(state, outcome), Languages.FromLocale(tag));

        CardCheck.Holds(card);
        Assert.Equal(isSaid, CardText.Of(card).Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en-US", "Dates in \"Due\": the day comes first", "CNY 12.50")]
    [InlineData("zh-CN", "日在前", "12.50元")]
    public void What_was_found_out_and_cash_without_an_invoice_is_said_before_the_button(string tag, string found, string cash)
    {
        var note = ToldText.Of("receivables.date-by-column", [("column", "Due")]) with { OrderKey = "receivables.date-order-DayFirst" };
        var outcome = new ImportOutcome
        {
            Message = ToldText.Of("receivables.report-dry", []), Notes = [note],
            Figures = Figures(sample: 0) with { Unapplied = new Dictionary<string, decimal> { ["CNY"] = 12.5m }, UnappliedCustomers = 1 },
        };

        var card = Cards.Build(Sent(SentLedgerState.Ready, outcome), Languages.FromLocale(tag));

        CardCheck.Holds(card);
        Assert.Contains(found, CardText.Of(card), StringComparison.Ordinal);
        Assert.Contains(cash, CardText.Of(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("currency-open", true)]
    [InlineData("workbook-encrypted", false)]
    public void A_refusal_that_asks_for_something_says_where_to_write_it(string key, bool asks)
    {
        var card = Cards.Build(Sent(SentLedgerState.Refused, ImportOutcome.Of(new LedgerRefusedException(key))), Language.English);

        Assert.Equal(asks, CardText.Of(card).Contains("in the same message", StringComparison.Ordinal));
    }

    private static SentLedger Sent(SentLedgerState state, ImportOutcome outcome) => new()
    {
        PersonId = "p", Name = "ledger.csv", Url = "", Worker = "w", State = state, Outcome = outcome.Write(), CreatedAt = DateTimeOffset.UnixEpoch, StateAt = DateTimeOffset.UnixEpoch,
    };

    private static ImportFigures Figures(int sample) => new()
    {
        AsOf = new DateOnly(2026, 11, 20), DryRun = true, New = 1, Changed = 0, Unchanged = 0, Closed = 0, KeptOpen = 0, IsDelta = false, Credits = 0, NotYetIssued = 0, Totals = 0,
        LeftOut = 0, Rejected = 0, OpenCount = 1, OpenCustomers = 1, DisputedCount = 0, Stages = [], UnusedColumns = [], SampleCustomersRemoved = sample,
    };
}
