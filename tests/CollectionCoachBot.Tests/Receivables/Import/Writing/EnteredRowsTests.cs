using CollectionCoachBot.Receivables;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Receivables.Import.Writing;

/// <summary>What people entered about a customer, when the next ledgers come.</summary>
public class EnteredRowsTests : IDisposable
{
    private readonly TestImport _test = new();

    public void Dispose()
    {
        _test.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("Wang", "Li", false)] // what it said when it was entered
    [InlineData("", "Li", false)] // nothing
    [InlineData("Chen", "Chen", true)] // something newer
    public async Task A_contact_that_was_entered_stays_while_the_ledger_says_nothing_new(string says, string stands, bool isForgotten)
    {
        await _test.TakeAsync(File("Wang", "Contractor", "no", 100));
        await EnterAsync(CustomerField.Contact, "Wang", "Li", customer => customer.Contact = "Li");

        await _test.TakeAsync(File(says, "Contractor", "no", 90));

        Assert.Equal(stands, Assert.Single(_test.Customers()).Contact);
        Assert.Equal(isForgotten, await EntriesAsync() == 0);
    }

    [Fact]
    public async Task It_stays_too_when_the_ledger_changes_something_else()
    {
        await _test.TakeAsync(File("Wang", "Contractor", "no", 100));
        await EnterAsync(CustomerField.Contact, "Wang", "Li", customer => customer.Contact = "Li");
        await EnterAsync(CustomerField.Segment, nameof(Segment.Project), nameof(Segment.Retail), customer => customer.Segment = Segment.Retail);

        await _test.TakeAsync(File("Wang", "Contractor", "no", 100, limit: 7_000));

        var customer = Assert.Single(_test.Customers());
        Assert.Equal(("Li", Segment.Retail, 7_000m, "CNY"), (customer.Contact, customer.Segment, customer.CreditLimit, customer.CreditLimitCurrency));
        Assert.Equal(2, await EntriesAsync());
    }

    [Fact]
    public async Task A_ledger_that_repeats_itself_does_not_count_as_a_change_of_what_was_entered()
    {
        await _test.TakeAsync(File("Wang", "Contractor", "no", 100));
        await EnterAsync(CustomerField.Contact, "Wang", "Li", customer => customer.Contact = "Li");

        await _test.TakeAsync(File("Wang", "Contractor", "no", 100));

        var customer = Assert.Single(_test.Customers());
        Assert.Equal(("Li", 1L), (customer.Contact, customer.ImportSequence));
    }

    [Theory]
    [InlineData("no", true)]
    [InlineData("yes", true)]
    public async Task Who_was_entered_as_a_natural_person_is_one_and_nothing_is_kept_of_them(string says, bool isNaturalPerson)
    {
        await _test.TakeAsync(File("Wang", "Contractor", "no", 100));
        await EnterAsync(CustomerField.NaturalPerson, bool.FalseString, bool.TrueString, customer => (customer.IsNaturalPerson, customer.Attitude) = (true, Attitude.Avoidant));

        await _test.TakeAsync(File("Wang", "Contractor", says, 90));

        var customer = Assert.Single(_test.Customers());
        Assert.Equal((isNaturalPerson, null), (customer.IsNaturalPerson, customer.Attitude));
    }

    [Fact]
    public async Task The_last_import_that_changed_something_is_kept()
    {
        var other = "Customer ID,Customer,Invoice Number,Due Date,Amount,Currency\nC1,One,1,2026-10-01,100,CNY\nC2,Two,2,2026-10-01,100,CNY\n";
        await _test.TakeAsync(other);
        await _test.TakeAsync(other);
        await _test.TakeAsync(other.Replace("C2,Two,2,2026-10-01,100", "C2,Two,2,2026-10-01,60", StringComparison.Ordinal));

        Assert.Equal([1L, 3L], _test.Customers().OrderBy(customer => customer.Code, StringComparer.Ordinal).Select(customer => customer.ImportSequence));
        await _test.TakeAsync(other.Split("C2", 2)[0]);
        Assert.Equal(4L, _test.Customers().Single(customer => customer.Code == "C2").ImportSequence);
    }

    private static string File(string contact, string segment, string person, int amount, int limit = 5_000) =>
        $"Customer ID,Customer,Contact,Customer Type,Natural Person,Credit Limit,Invoice Number,Due Date,Amount,Currency\nC1,One,{contact},{segment},{person},{limit},1,2026-10-01,{amount},CNY\n";

    private async Task EnterAsync(CustomerField field, string said, string entered, Action<Customer> set)
    {
        await using var db = _test.Test.Database.CreateDbContext();
        var customer = await db.Set<Customer>().SingleAsync();
        set(customer);
        db.Add(new CustomerEntry { CustomerId = customer.Id, Field = field, LedgerSaid = said, Entered = entered, EnteredOn = new DateOnly(2026, 11, 20), EnteredById = "somebody" });
        await db.SaveChangesAsync();
    }

    private async Task<int> EntriesAsync()
    {
        await using var db = _test.Test.Database.CreateDbContext();
        return await db.Set<CustomerEntry>().CountAsync();
    }
}
