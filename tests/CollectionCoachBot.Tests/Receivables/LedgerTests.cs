using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Receivables;

public class LedgerTests : IDisposable
{
    private readonly TestLedger _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void Today_is_the_day_of_the_business_time_zone() => Assert.Equal(TestLedger.Today, _test.Ledger.Today());

    [Fact]
    public async Task A_brief_tells_stage_mix_and_balances()
    {
        var customer = _test.Add("C1", "华信建材有限公司", "lisi@contoso.cn", c => c.Cycle = new PaymentCycle { PlanCutoffDay = 25, Signer = "王总" });
        _test.Owe(customer, "INV-2", 45, 200_000m, set: r => r.OrderNumber = "PO-7");
        _test.Owe(customer, "INV-1", 45, 180_000m, disputed: 30_000m);
        _test.Owe(customer, "INV-3", 5, 20_000m);
        _test.Owe(customer, "INV-4", -10, 7_000m);
        _test.Owe(customer, "INV-5", -11, 8_000m);
        _test.Owe(customer, "INV-6", 400, 500m, disputed: 500m);
        _test.Owe(customer, "INV-7", 3, 50m, "USD");
        _test.Imported(1, new DateOnly(2026, 11, 18));

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);

        Assert.NotNull(brief);
        Assert.Equal(OverdueStage.M2, brief.Stage);
        Assert.Equal(new DateOnly(2026, 11, 18), brief.AsOf);
        Assert.Equal(25, brief.Cycle.PlanCutoffDay);
        Assert.Equal(
            [
                new StageAmount("CNY", OverdueStage.M0, 2, 15_000m), new("CNY", OverdueStage.M1, 1, 20_000m), new("CNY", OverdueStage.M2, 2, 380_000m),
                new("CNY", OverdueStage.M3Plus, 1, 500m), new("USD", OverdueStage.M1, 1, 50m),
            ],
            brief.Mix);
        Assert.Equal(
            new Balance
            {
                Currency = "CNY", Open = 415_500m, OpenCount = 6, Overdue = 370_000m, OverdueCount = 3, CallableCount = 5,
                Disputed = 30_500m, DisputedCount = 2, OldestDisputedDueOn = TestLedger.Today.AddDays(-400),
                OldestInvoice = "INV-1", OldestDueOn = TestLedger.Today.AddDays(-45), DaysOverdue = 45, DueSoon = 7_000m, DueSoonCount = 1,
                NextDueOn = TestLedger.Today.AddDays(10),
            },
            brief.Balances[0]);
        Assert.Equal(("USD", 50m), (brief.Balances[1].Currency, brief.Balances[1].Overdue));
        Assert.False(brief.AllDisputed);
    }

    [Fact]
    public async Task A_grade_and_a_cause_are_kept_with_their_day()
    {
        var customer = _test.Add("C1", "华信建材");
        var other = _test.Add("C2", "远帆五金");

        await _test.Ledger.KeepGradeAsync(customer.Id, Grade.C, "somebody", CancellationToken.None);
        await _test.Ledger.KeepCauseAsync(customer.Id, "chain-debt", WhyUnpaid.WillingNotAble, "somebody", CancellationToken.None);

        var kept = (await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None))!;
        Assert.Equal((Grade.C, TestLedger.Today), (kept.Grade, kept.GradeOn));
        Assert.Equal(("chain-debt", TestLedger.Today, WhyUnpaid.WillingNotAble), (kept.CauseId, kept.CauseOn, kept.WhyUnpaid));
        Assert.Equal((null, null), ((await _test.Ledger.BriefAsync(other.Id, Scope.All, CancellationToken.None))!.Grade, other.CauseId));
    }

    [Fact]
    public async Task Of_a_natural_person_no_cause_is_kept()
    {
        var customer = _test.Add("C1", "老王五金店", set: c => c.IsNaturalPerson = true);

        await _test.Ledger.KeepCauseAsync(customer.Id, "bad-faith", WhyUnpaid.AbleNotWilling, "somebody", CancellationToken.None);

        var brief = (await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None))!;
        Assert.Equal((null, null, null), (brief.CauseId, brief.CauseOn, brief.WhyUnpaid));
    }

    [Fact]
    public async Task Open_receivables_are_told_within_the_scope_only_the_first_due_first()
    {
        var customer = _test.Add("C1", "华信建材", "lisi@contoso.cn");
        _test.Owe(customer, "INV-1", 5, 100m);
        _test.Owe(customer, "INV-2", 50, 200m);
        _test.Owe(customer, "INV-3", 60, 300m, set: receivable => receivable.ClosedOn = TestLedger.Today);

        var open = await _test.Ledger.OpenOfAsync(customer.Id, new Scope(false, ["lisi@contoso.cn"]), CancellationToken.None);

        Assert.Equal(["INV-2", "INV-1"], open!.Select(receivable => receivable.InvoiceNumber));
        Assert.Null(await _test.Ledger.OpenOfAsync(customer.Id, new Scope(false, ["wang@contoso.cn"]), CancellationToken.None));
    }

    [Fact]
    public async Task An_account_with_everything_disputed_says_so_and_tells_its_days()
    {
        var customer = _test.Add("C1", "华信建材");
        _test.Owe(customer, "INV-1", 70, 5_000m, disputed: 5_000m);

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);

        Assert.True(brief!.AllDisputed);
        Assert.Equal(OverdueStage.M3, brief.Stage);
        Assert.Equal(0m, brief.Balances[0].Overdue);
    }

    [Theory]
    [InlineData("Acceptance", null, true)]
    [InlineData("Acceptance", false, true)]
    [InlineData("Acceptance", true, false)]
    [InlineData("Invoice", null, false)]
    public async Task An_acceptance_that_nobody_proved_is_missing(string basis, bool? proven, bool missing)
    {
        var customer = _test.Add("C1", "华信建材");
        _test.Owe(customer, "INV-1", 5, 5_000m, set: r => (r.DueBasis, r.ConditionProven) = (Enum.Parse<DueBasis>(basis), proven));

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);

        Assert.Equal(missing, brief!.AcceptanceMissing);
    }

    [Fact]
    public async Task The_next_due_date_is_the_first_from_today_on_of_what_is_not_disputed()
    {
        var customer = _test.Add("C1", "华信建材");
        _test.Owe(customer, "INV-1", 3, 50m);
        _test.Owe(customer, "INV-2", -1, 100m, disputed: 100m);
        _test.Owe(customer, "INV-3", -20, 900m);
        _test.Owe(customer, "INV-4", -9, 900m);
        _test.Owe(customer, "INV-5", 3, 50m, "USD");

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);

        Assert.Equal([("CNY", TestLedger.Today.AddDays(9)), ("USD", (DateOnly?)null)], brief!.Balances.Select(balance => (balance.Currency, balance.NextDueOn)));
    }

    [Fact]
    public async Task A_customer_who_owes_nothing_has_a_brief_without_balances()
    {
        var customer = _test.Add("C1", "华信建材");
        _test.Owe(customer, "INV-1", 70, 0m, set: r => r.ClosedOn = TestLedger.Today);

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);

        Assert.Equal(OverdueStage.M0, brief!.Stage);
        Assert.Empty(brief.Balances);
        Assert.Null(brief.AsOf);
        Assert.False(brief.AllDisputed);
    }

    [Theory]
    [InlineData("lisi@contoso.cn", true)]
    [InlineData("wangwu@contoso.cn", false)]
    public async Task Outside_the_scope_a_customer_does_not_exist(string asker, bool visible)
    {
        var customer = _test.Add("C1", "华信建材", "lisi@contoso.cn");
        _test.Owe(customer, "INV-1", 5, 5_000m);

        var brief = await _test.Ledger.BriefAsync(customer.Id, new Scope(false, [asker]), CancellationToken.None);
        var all = await _test.Ledger.BriefsAsync(new Scope(false, [asker]), CancellationToken.None);

        Assert.Equal(visible, brief is not null);
        Assert.Equal(visible, all.Count == 1);
    }

    [Fact]
    public async Task All_briefs_of_a_scope_are_those_with_something_open()
    {
        var (mine, nobodys, settled) = (_test.Add("C1", "甲", "lisi@contoso.cn"), _test.Add("C2", "乙"), _test.Add("C3", "丙"));
        _test.Owe(mine, "INV-1", 5, 5_000m);
        _test.Owe(nobodys, "INV-1", 95, 6_000m);
        _test.Owe(settled, "INV-1", 95, 0m, set: r => r.ClosedOn = TestLedger.Today);

        var briefs = await _test.Ledger.BriefsAsync(new Scope(false, ["lisi@contoso.cn"]), CancellationToken.None);

        Assert.Equal([("C1", OverdueStage.M1), ("C2", OverdueStage.M3Plus)], briefs.Select(brief => (brief.Code, brief.Stage)).Order());
    }

    [Theory]
    [InlineData(false, "Strategic")]
    [InlineData(true, null)]
    public async Task An_attitude_is_kept_for_companies_only(bool naturalPerson, string? kept)
    {
        var customer = _test.Add("C1", "华信建材", set: c => c.IsNaturalPerson = naturalPerson);

        await _test.Ledger.ConfirmAsync(customer.Id, Attitude.Strategic, OverdueStage.M2, null, CancellationToken.None);

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);
        Assert.Equal(kept, brief!.Attitude?.ToString());
        Assert.Equal(naturalPerson ? null : TestLedger.Today, brief.AttitudeOn);
        Assert.Equal(naturalPerson ? null : OverdueStage.M2, brief.AttitudeStage);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Why_unpaid_is_kept_of_everybody_and_stays_where_it_was_skipped(bool naturalPerson)
    {
        var customer = _test.Add("C1", "华信建材", set: c => c.IsNaturalPerson = naturalPerson);

        await _test.Ledger.ConfirmAsync(customer.Id, Attitude.Strategic, OverdueStage.M2, WhyUnpaid.WillingNotAble, CancellationToken.None);
        await _test.Ledger.ConfirmAsync(customer.Id, Attitude.Strategic, OverdueStage.M2, null, CancellationToken.None);

        var brief = await _test.Ledger.BriefAsync(customer.Id, Scope.All, CancellationToken.None);
        Assert.Equal(WhyUnpaid.WillingNotAble, brief!.WhyUnpaid);
    }

    [Fact]
    public async Task Data_is_as_of_the_newest_import()
    {
        _test.Imported(2, new DateOnly(2026, 11, 1));
        _test.Imported(1, new DateOnly(2026, 11, 15));

        Assert.Equal(new DateOnly(2026, 11, 1), await _test.Ledger.AsOfAsync(CancellationToken.None));
    }
}
