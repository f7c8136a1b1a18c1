using CollectionCoachBot.Playbook;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Preparing.Letters;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Playbook;

namespace CollectionCoachBot.Tests.Preparing.Letters;

public sealed class LetterInvoicesTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>Each receivable: days past due, open, disputed.</summary>
    [Theory]
    [InlineData("45:100:0 5:20:0 -3:7:0", "100 20")] // what is past due, and nothing else
    [InlineData("45:100:30 45:50:50", "70")] // without what is disputed
    [InlineData("-3:7:0 -40:8:0", "7")] // before the due date: what falls due soon
    [InlineData("-40:8:0 -50:9:0", "8 9")] // nothing soon: all
    [InlineData("45:100:100 5:20:20", "100 20")] // all disputed: a statement of everything
    public void The_table_adds_up_to_the_amount_of_the_letter(string open, string amounts)
    {
        var receivables = open.Split(' ').Select((part, i) => Of(part.Split(':').Select(int.Parse).ToArray(), i)).ToList();
        var account = AccountFigures.Of(new Customer { Code = "C1", Name = "华信" }, receivables, Today, null, new ReceivablesOptions());
        var about = new CustomerCase { Account = account, Name = "华信", Stage = account.Stage, Today = Today, Edition = ThePlaybook.Edition };

        var invoices = LetterInvoices.Of(receivables, about);

        Assert.Equal(amounts, string.Join(' ', invoices.Select(invoice => invoice.Amount)));
        if (!account.AllDisputed)
            Assert.Equal(AmountDue.Of(account, account.Stage).Sum(part => part.Amount), invoices.Sum(invoice => invoice.Amount));
    }

    private static Receivable Of(int[] part, int number) => new()
    {
        CustomerId = "c", InvoiceNumber = "INV-" + number, DueOn = Today.AddDays(-part[0]), Amount = part[1], Open = part[1], Disputed = part[2], Currency = "CNY",
    };
}
