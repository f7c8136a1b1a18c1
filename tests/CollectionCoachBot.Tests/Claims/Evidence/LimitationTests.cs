using CollectionCoachBot.Claims.Evidence;
using CollectionCoachBot.Receivables;
using static CollectionCoachBot.Tests.Claims.Debts;

namespace CollectionCoachBot.Tests.Claims.Evidence;

public class LimitationTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2023-11-23", "2026-11-23", 0)] // its last day
    [InlineData("2023-11-22", "2026-11-22", -1)]
    [InlineData("2024-05-22", "2027-05-22", 180)]
    [InlineData("2024-02-29", "2027-02-28", 97)] // no such day in that year: the month's last
    [InlineData("2025-02-28", "2028-02-28", 462)]
    [InlineData("2026-11-22", "2029-11-22", 1095)]
    public void Three_years_end_on_the_day_of_the_same_date(string due, string end, int left)
    {
        var clock = Assert.Single(Of(Due(due, 100m)));

        Assert.Equal((3, Day(end), left, left < 0), (clock.Years, clock.EndsOn, clock.DaysLeft, clock.IsOver));
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("2026-12-01")]
    public void Nothing_runs_before_the_due_date_is_past(string due) => Assert.Empty(Of(Due(due, 100m)));

    [Theory]
    [InlineData("2022-01-10", "2027-05-05", "2024-05-05")]
    [InlineData("2022-01-10", "2028-12-31", "2025-12-31", "2023-03-01")] // in any order
    [InlineData("2018-06-01", "2027-05-29", "2021-05-30", "2024-05-29")] // each of them just in time
    [InlineData("2020-06-01", "2026-06-01", "2023-06-01")] // on the last day
    [InlineData("2020-06-01", "2023-06-01", "2023-06-02")] // a day too late
    [InlineData("2020-06-01", "2023-06-01", "2023-06-02", "2024-01-01")] // too late stays too late
    [InlineData("2025-01-10", "2028-01-10", "2024-12-01")] // before the due date nothing runs yet
    [InlineData("2025-01-10", "2028-01-10", "2025-01-10")]
    [InlineData("2025-01-10", "2028-01-11", "2025-01-11")]
    [InlineData("2024-02-28", "2027-02-28", "2024-02-29")]
    [InlineData("2024-03-01", "2027-03-01", "2026-11-24")] // tomorrow isn't evidence
    public void Evidence_in_time_begins_the_period_anew(string due, string end, params string[] evidence) =>
        Assert.Equal(Day(end), Assert.Single(Of([Due(due, 100m)], [.. evidence.Select(day => Evidence(day))])).EndsOn);

    [Theory]
    [InlineData("1", null, true)] // it is about all that was due
    [InlineData("1", "1", true)]
    [InlineData("1", "2", false)]
    public void Evidence_counts_for_the_invoice_that_it_is_about(string invoice, string? about, bool counts)
    {
        var clock = Assert.Single(Of([Due("2024-03-01", 100m, invoice: invoice)], [Evidence("2025-03-01", about)]));

        Assert.Equal(counts ? Day("2025-03-01") : Day("2024-03-01"), clock.RunsFrom);
    }

    [Fact]
    public void What_was_taken_back_does_not_count()
    {
        var evidence = Evidence("2025-03-01");
        evidence.WithdrawnAt = DateTimeOffset.UnixEpoch;

        Assert.Equal(Day("2027-03-01"), Assert.Single(Of([Due("2024-03-01", 100m)], [evidence])).EndsOn);
    }

    [Fact]
    public void Installments_of_one_invoice_run_together_from_the_last_ones_due_date_paid_or_not()
    {
        var paid = Due("2024-06-01", 0m, installment: 2);
        paid.ClosedOn = Day("2024-06-01");

        var clock = Assert.Single(Of(Due("2022-01-01", 100m), paid));

        Assert.Equal((Day("2024-06-01"), Day("2027-06-01")), (clock.LastDueOn, clock.EndsOn));
    }

    [Fact]
    public void While_the_last_installment_is_not_due_none_of_them_runs() =>
        Assert.Empty(Of(Due("2022-01-01", 100m), Due("2026-12-01", 100m, installment: 2)));

    [Fact]
    public void What_is_settled_has_no_clock()
    {
        var paid = Due("2024-06-01", 0m);
        paid.ClosedOn = Day("2024-07-01");

        Assert.Empty(Of(paid));
    }

    [Theory]
    [InlineData(ContractKind.Goods, "DE", 4, "2028-03-01")]
    [InlineData(ContractKind.Goods, "CN", 3, "2027-03-01")]
    [InlineData(ContractKind.Goods, "HK", 3, "2027-03-01")] // the shorter one is safe
    [InlineData(ContractKind.Goods, null, 3, "2027-03-01")]
    [InlineData(ContractKind.Services, "DE", 3, "2027-03-01")]
    [InlineData(ContractKind.Unknown, "DE", 3, "2027-03-01")]
    internal void A_sale_of_goods_across_a_border_has_four_years(ContractKind kind, string? country, int years, string end)
    {
        var clock = Assert.Single(Limitation.Of(Sale with { Kind = kind }, country, [Due("2024-03-01", 100m)], [], Today));

        Assert.Equal((years, Day(end)), (clock.Years, clock.EndsOn));
    }

    [Theory]
    [InlineData("2015-09-30", "2017-09-30")] // had run out when the three years came
    [InlineData("2015-10-01", "2018-10-01")]
    [InlineData("2015-01-01", "2019-12-31", "2016-12-31")]
    public void What_had_run_out_by_the_law_of_its_time_stays_so(string due, string end, params string[] evidence) =>
        Assert.Equal(Day(end), Assert.Single(Of([Due(due, 100m)], [.. evidence.Select(day => Evidence(day))])).EndsOn);

    [Fact]
    public void No_evidence_carries_a_debt_beyond_twenty_years()
    {
        string[] each = ["2007-02-01", "2009-01-01", "2010-12-01", "2012-11-01", "2014-10-01", "2016-09-01", "2019-08-01", "2022-07-01", "2025-02-01"];

        Assert.Equal(Day("2025-03-01"), Assert.Single(Of([Due("2005-03-01", 100m)], [.. each.Select(day => Evidence(day))])).EndsOn);
    }

    [Theory]
    [InlineData(Jurisdiction.Unknown)]
    [InlineData(Jurisdiction.Uk)]
    [InlineData(Jurisdiction.Eu)]
    [InlineData(Jurisdiction.Us)]
    internal void Of_another_law_or_an_unknown_one_nothing_is_said(Jurisdiction law)
    {
        Assert.False(Limitation.IsKnown(Sale with { Jurisdiction = law }));
        Assert.Empty(Limitation.Of(Sale with { Jurisdiction = law }, "CN", [Due("2024-03-01", 100m)], [], Today));
    }

    [Fact]
    public void The_first_to_end_stands_first() =>
        Assert.Equal(["2", "3", "1"], Of(Due("2025-03-01", 100m), Due("2023-03-01", 100m, invoice: "2"), Due("2024-03-01", 100m, invoice: "3")).Select(clock => clock.Invoice));

    private static IReadOnlyList<LimitationClock> Of(params Receivable[] receivables) => Of(receivables, []);

    private static IReadOnlyList<LimitationClock> Of(IReadOnlyList<Receivable> receivables, IReadOnlyList<ClaimEvidence> evidence) =>
        Limitation.Of(Sme, "CN", receivables, evidence, Today);

    private static ClaimEvidence Evidence(string day, string? invoice = null) => new()
    {
        CustomerId = "c", InvoiceNumber = invoice, Kind = EvidenceKind.SignedDemand, Day = Day(day), LoggedById = "somebody", LoggedAt = DateTimeOffset.UnixEpoch, FormId = day,
    };
}
