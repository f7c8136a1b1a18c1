using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Receivables;

/// <summary>What holds leave to call about, on November 20, 2026.</summary>
public sealed class HoldRulesTests
{
    private readonly Receivable _old = Owing("old", 75, 1_000m, disputed: 100m);
    private readonly Receivable _young = Owing("young", 10, 5_000m);

    [Theory]
    [InlineData(HoldKind.Pause, null, 100, 900, 0)]
    [InlineData(HoldKind.Pause, 250.0, 100, 250, 650)]
    [InlineData(HoldKind.Pause, 950.0, 100, 900, 0)] // no more than isn't disputed
    [InlineData(HoldKind.Dispute, 60.0, 100, 0, 900)] // the ledger's dispute is larger
    [InlineData(HoldKind.Dispute, 400.0, 400, 0, 600)] // ours is larger; they aren't added
    [InlineData(HoldKind.Dispute, null, 1000, 0, 0)]
    internal void One_receivable_is_held_or_disputed_and_the_others_go_on(HoldKind kind, double? amount, decimal disputed, decimal held, decimal callable)
    {
        HoldRules.Lay([_old, _young], [Hold(kind, _old.Id, (decimal?)amount)], TestLedger.Today);

        Assert.Equal((disputed, held, callable), (_old.Disputed, _old.Held, _old.Callable));
        Assert.Equal((0m, 0m, 5_000m), (_young.Disputed, _young.Held, _young.Callable));
    }

    [Fact]
    public void Of_several_the_largest_counts_and_a_pause_takes_what_a_dispute_leaves()
    {
        HoldRules.Lay([_old], [Hold(HoldKind.Pause, _old.Id, 200m), Hold(HoldKind.Pause, _old.Id, 300m), Hold(HoldKind.Dispute, _old.Id, 500m)], TestLedger.Today);

        Assert.Equal((500m, 300m, 200m), (_old.Disputed, _old.Held, _old.Callable));
    }

    [Theory]
    [InlineData(1, null, true)]
    [InlineData(0, null, false)] // it ends on its day
    [InlineData(1, 0, false)] // released
    public void Only_what_is_in_force_holds(int endsInDays, int? releasedAt, bool holds)
    {
        var hold = Hold(HoldKind.Pause, null, null, TestLedger.Today.AddDays(endsInDays));
        hold.ReleasedAt = releasedAt is null ? null : TestLedger.Now;

        HoldRules.Lay([_old], [hold], TestLedger.Today);

        Assert.Equal(holds ? 900m : 0m, _old.Held);
    }

    [Fact]
    public void An_account_with_its_oldest_invoice_on_hold_is_in_the_stage_of_the_rest()
    {
        var brief = Brief(Hold(HoldKind.Pause, _old.Id, null));

        Assert.Equal((OverdueStage.M1, false), (brief.Stage, brief.AllHeld));
        var balance = Assert.Single(brief.Balances);
        Assert.Equal((6_000m, 5_000m, 100m, 900m, 900m), (balance.Open, balance.Overdue, balance.Disputed, balance.Held, balance.OverdueHeld));
        Assert.Equal(("young", 10, 1), (balance.OldestInvoice, balance.DaysOverdue, balance.CallableCount));
    }

    [Fact]
    public void An_account_that_rests_as_a_whole_still_tells_how_late_it_is()
    {
        var brief = Brief(Hold(HoldKind.Pause, null, null));

        Assert.Equal((OverdueStage.M1, true, false), (brief.Stage, brief.AllHeld, brief.AllDisputed));
        Assert.Equal(0m, Assert.Single(brief.Balances).Overdue);
        Assert.Null(Assert.Single(brief.Holds).Receivable);
    }

    [Fact]
    public void What_is_all_disputed_is_a_dispute_and_no_rest()
    {
        var brief = Brief(Hold(HoldKind.Dispute, null, null), Hold(HoldKind.Pause, null, null));

        Assert.Equal((true, false), (brief.AllDisputed, brief.AllHeld));
    }

    /// <summary>The older is under the tolerance where both count.</summary>
    private AccountBrief Brief(params Hold[] holds) =>
        AccountFigures.Of(new Customer { Code = "C1", Name = "华信" }, [_old, _young], TestLedger.Today, null, new ReceivablesOptions(), holds);

    private static Receivable Owing(string invoice, int days, decimal open, decimal disputed = 0m) => new()
    {
        CustomerId = "c", InvoiceNumber = invoice, DueOn = TestLedger.Today.AddDays(-days), Amount = open, Open = open, Disputed = disputed, Currency = "CNY",
    };

    private static Hold Hold(HoldKind kind, string? receivableId, decimal? amount, DateOnly? until = null) => new()
    {
        CustomerId = "c", ReceivableId = receivableId, Amount = amount, Kind = kind, Reason = "wait", HandledBy = "Zhang", UntilOn = until ?? TestLedger.Today.AddDays(9),
        PlacedById = "p", PlacedAt = TestLedger.Now, FormId = Guid.Empty.ToString(),
    };
}
