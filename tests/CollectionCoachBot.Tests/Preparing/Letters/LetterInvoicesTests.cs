using CollectionCoachBot.Playbook;
using CollectionCoachBot.Preparing.Letters;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Tests.Preparing.Letters;

public sealed class LetterInvoicesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Each receivable: days past due, open, disputed.</summary>
    [Theory]
    [InlineData(OverdueStage.M2, "45:100:0 5:20:0 -3:7:0", "100 20", "")] // what is past due, and nothing else
    [InlineData(OverdueStage.M2, "45:100:30 45:50:50", "70", "")] // without what is disputed
    [InlineData(OverdueStage.M0, "-3:7:0 -40:8:0", "7 8", "")] // a statement lists all, not only what falls due soon
    [InlineData(OverdueStage.M0, "5:20:0 -3:7:0", "20 7", "")] // what is past due as well
    [InlineData(OverdueStage.M0, "-3:50:20 -40:8:8", "30", "20 8")] // what is disputed apart, the rest of it counts
    [InlineData(OverdueStage.M0, "45:100:100 5:20:20", "", "100 20")] // all disputed
    internal void The_table_adds_up_to_the_amount_of_the_letter(OverdueStage letter, string open, string amounts, string disputed)
    {
        var receivables = open.Split(' ').Select((part, i) => Of(part.Split(':').Select(int.Parse).ToArray(), i)).ToList();
        var account = AccountFigures.Of(new Customer { Code = "C1", Name = "华信" }, receivables, Today, null, new ReceivablesOptions());

        var invoices = LetterInvoices.Of(receivables, letter, Today);
        var apart = LetterInvoices.Disputed(receivables, letter);

        Assert.Equal(amounts, string.Join(' ', invoices.Select(invoice => invoice.Amount)));
        Assert.Equal(disputed, string.Join(' ', apart.Select(invoice => invoice.Amount)));
        Assert.Equal((letter == OverdueStage.M0 ? AmountDue.Callable(account) : AmountDue.Of(account, letter)).Sum(part => part.Amount), invoices.Sum(invoice => invoice.Amount));
    }

    private static Receivable Of(int[] part, int number) => new()
    {
        CustomerId = "c", InvoiceNumber = "INV-" + number, DueOn = Today.AddDays(-part[0]), Amount = part[1], Open = part[1], Disputed = part[2], Currency = "CNY",
    };
}
