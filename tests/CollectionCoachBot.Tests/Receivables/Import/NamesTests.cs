namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>A customer is its code, whatever names stand beside it.</summary>
public class NamesTests : IDisposable
{
    private const string Heading = "Customer ID,Customer name,Invoice,Invoice date,Due date,Amount,Currency\n";

    private readonly TestImport _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_code_is_what_a_person_sees_whatever_its_width_and_what_cannot_be_seen_in_it()
    {
        await _test.TakeAsync("Customer code,Invoice,Due,Amount,Currency\nC1,1,2026-10-01,5,CNY\nＣ１,2,2026-10-01,5,CNY\nC1\u200b,３,2026-10-01,5,CNY\n\u202aC1\u00a0,４,2026-10-01,5,CNY\n");

        Assert.Equal(["C1 1/1 2026-10-01 5/5 CNY", "C1 2/1 2026-10-01 5/5 CNY", "C1 3/1 2026-10-01 5/5 CNY", "C1 4/1 2026-10-01 5/5 CNY"], _test.Receivables());
    }

    [Fact]
    public async Task The_name_on_the_newest_invoice_counts_and_the_others_are_found_too()
    {
        await _test.TakeAsync(Heading + "A,Acme Inc,R1,2026-09-02,2026-10-01,10,CNY\nA,Acme Holding,R2,2026-09-03,2026-10-01,10,CNY\nA,ACME,R3,2026-09-01,2026-10-01,10,CNY\n");

        Assert.Equal("Acme Holding", Assert.Single(_test.Customers()).Name);
        Assert.Equal(["A: ACME", "A: Acme Inc"], _test.Aliases());
    }

    [Fact]
    public async Task Of_equally_new_names_the_last_counts()
    {
        await _test.TakeAsync(Heading + "A,One,R1,,2026-10-01,10,CNY\nA,Two,R2,,2026-10-01,10,CNY\n");

        Assert.Equal("Two", Assert.Single(_test.Customers()).Name);
    }

    [Fact]
    public async Task A_name_from_before_stays_an_alias()
    {
        await _test.TakeAsync(Heading + "A,Before,R1,,2026-10-01,10,CNY\n");

        await _test.TakeAsync(Heading + "A,After,R1,,2026-10-01,10,CNY\n");
        await _test.TakeAsync(Heading + "A,After,R1,,2026-10-01,10,CNY\n");

        Assert.Equal("After", Assert.Single(_test.Customers()).Name);
        Assert.Equal(["A: Before"], _test.Aliases());
    }

    [Fact]
    public async Task Two_codes_with_one_name_are_two_customers()
    {
        await _test.TakeAsync(Heading + "A,Same,R1,,2026-10-01,10,CNY\nB,Same,R1,,2026-10-01,10,CNY\n");

        Assert.Equal(["A", "B"], _test.Customers().Select(customer => customer.Code));
        Assert.Empty(_test.Aliases());
    }
}
