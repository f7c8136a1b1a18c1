using CollectionCoachBot.Receivables.History;

namespace CollectionCoachBot.Tests.Receivables.History;

/// <summary>The change of a week, from November 13 to 20, 2026: before + new − collected + other = after.</summary>
public class OverdueChangeTests
{
    [Theory]
    //          due   added  now    steps                                         before new  paid other after
    [InlineData(30, null, "100", "", 100, 0, 0, 0, 100)]
    [InlineData(30, null, "60", "2 100 PartPaid 60", 100, 0, 40, 0, 60)]
    [InlineData(30, null, "0", "7 100 Paid 0", 0, 0, 0, 0, 0)] // before the week
    [InlineData(30, null, "0", "6 100 Paid 0", 100, 0, 100, 0, 0)]
    [InlineData(30, null, "0", "0 100 Unlisted 0", 100, 0, 100, 0, 0)]
    [InlineData(30, null, "150", "3 100 Corrected 150", 100, 0, 0, 50, 150)]
    [InlineData(30, null, "70", "3 100 Corrected 70", 100, 0, 0, -30, 70)] // the amount itself is another: nobody paid
    [InlineData(30, null, "100/40", "3 100 Disputed 100/40", 100, 0, 0, 0, 100)]
    [InlineData(30, null, "100", "20 100 Unlisted 0; 3 0 Reopened 100", 0, 0, 0, 100, 100)]
    [InlineData(30, null, "50", "5 100 Paid 0; 4 0 Reopened 100; 2 100 PartPaid 50", 100, 0, 150, 100, 50)]
    [InlineData(30, 3, "100", "", 0, 0, 0, 100, 100)] // long overdue when first told of
    [InlineData(30, 3, "60", "3 100 PartPaid 60", 0, 0, 40, 100, 60)]
    [InlineData(7, null, "100", "", 0, 100, 0, 0, 100)] // due on the first day
    [InlineData(8, null, "100", "", 100, 0, 0, 0, 100)]
    [InlineData(1, null, "100", "", 0, 100, 0, 0, 100)]
    [InlineData(0, null, "100", "", 0, 0, 0, 0, 0)] // due today: not overdue
    [InlineData(4, null, "0", "5 100 Paid 0", 0, 0, 0, 0, 0)] // paid before it was due
    [InlineData(4, null, "0", "4 100 Paid 0", 0, 0, 0, 0, 0)] // on the day
    [InlineData(4, null, "30", "5 100 PartPaid 80; 2 80 PartPaid 30", 0, 80, 50, 0, 30)]
    [InlineData(4, 2, "100", "", 0, 100, 0, 0, 100)] // first told of after it fell due
    [InlineData(4, 2, "0", "1 100 Paid 0", 0, 100, 100, 0, 0)]
    [InlineData(4, 2, "0", "2 100 Paid 0", 0, 100, 100, 0, 0)] // on the day on which it came
    public void Its_parts_say_why_and_add_up(int due, int? added, string now, string steps, int before, int fresh, int collected, int other, int after)
    {
        var change = OverdueChange.Of([Histories.Of(due, added, now, steps)], Histories.Today.AddDays(-7), Histories.Today).SingleOrDefault();

        Assert.Equal((before, fresh, collected, other, after), ((int?)change?.Before ?? 0, (int?)change?.New ?? 0, (int?)change?.Collected ?? 0, (int?)change?.Other ?? 0, (int?)change?.After ?? 0));
    }

    [Fact]
    public void Currencies_are_told_apart_and_never_added()
    {
        var changes = OverdueChange.Of(
            [Histories.Of(30, null, "60", "2 100 PartPaid 60"), Histories.Of(30, null, "5", "", "USD"), Histories.Of(3, null, "7"), Histories.Of(-3, null, "9", "", "EUR")],
            Histories.Today.AddDays(-7), Histories.Today);

        Assert.Equal([("CNY", 100m, 7m, 40m, 67m), ("USD", 5m, 0m, 0m, 5m)], changes.Select(change => (change.Currency, change.Before, change.New, change.Collected, change.After)));
    }
}
