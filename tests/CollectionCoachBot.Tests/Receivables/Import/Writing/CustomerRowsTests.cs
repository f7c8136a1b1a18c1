using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Writing;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Tests.Receivables.Import.Writing;

/// <summary>While an import is under way on PostgreSQL, where others may write. On SQLite they wait for it.</summary>
public sealed class CustomerRowsTests : IDisposable
{
    private readonly TestLedger _test;

    public CustomerRowsTests()
    {
        TestDatabase.Choose(DatabaseKind.Postgres);
        _test = new TestLedger();
    }

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(false, nameof(Attitude.Strategic))]
    [InlineData(true, null)]
    public async Task What_somebody_confirms_meanwhile_waits_for_nothing_and_stays_except_of_a_natural_person(bool isNaturalPerson, string? attitude)
    {
        var customer = _test.Add("C001", "Before");
        await using var db = _test.Database.CreateDbContext();
        await using var transaction = await db.Kind.BeginBulkAsync(db, CancellationToken.None);
        await using var rows = await CustomerRows.OfAsync(db, 0, 2, CancellationToken.None);

        await _test.Ledger.ConfirmAsync(customer.Id, Attitude.Strategic, OverdueStage.M1, WhyUnpaid.Disputed, CancellationToken.None);
        await rows.OfAsync(Row("C001", "After", isNaturalPerson), CancellationToken.None);
        await rows.UpdateAsync(TestLedger.Today, CancellationToken.None);
        await transaction.CommitAsync();

        await using var other = _test.Database.CreateDbContext();
        var stored = await other.Set<Customer>().SingleAsync();
        Assert.Equal(("After", attitude, WhyUnpaid.Disputed), (stored.Name, stored.Attitude?.ToString(), stored.WhyUnpaid));
    }

    /// <summary>What a ledger says of a customer, and what both kinds may have: the rest must go, whatever is added to a customer one day.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task All_that_was_found_out_about_a_customer_is_forgotten_when_it_turns_out_to_be_a_natural_person(bool isNaturalPerson)
    {
        string[] both = ["Id", "Code", "Name", "OwnerEmail", "Segment", "Country", "Contact", "WhyUnpaid", "Grade", "GradeOn", "GradeById", "Cycle", "IsNaturalPerson", "IsSample", "CreditLimit", "CreditLimitCurrency", "ImportSequence"];
        var known = new Customer { Code = "", Name = "" };
        _test.Add("C001", "Before", set: customer =>
        {
            (customer.Attitude, customer.AttitudeOn, customer.AttitudeStage) = (Attitude.Strategic, TestLedger.Today, OverdueStage.M1);
            (customer.CauseId, customer.CauseOn, customer.CauseById) = ("chain-debt", TestLedger.Today, "somebody");
            (customer.SpecialId, customer.SpecialOn, customer.SpecialById) = ("gone", TestLedger.Today, "somebody");
            (customer.Jurisdiction, customer.OurSizeAtSigning, customer.TheirSizeAtSigning) = (Jurisdiction.Prc, CompanySize.Sme, CompanySize.Large);
            (customer.ContractKind, customer.SizeTold, customer.ContractOn, customer.ContractById) = (ContractKind.Goods, true, TestLedger.Today, "somebody");
        });
        await using var db = _test.Database.CreateDbContext();
        await using var transaction = await db.Kind.BeginBulkAsync(db, CancellationToken.None);
        await using var rows = await CustomerRows.OfAsync(db, 0, 2, CancellationToken.None);

        await rows.OfAsync(Row("C001", "After", isNaturalPerson), CancellationToken.None);
        await rows.UpdateAsync(TestLedger.Today, CancellationToken.None);
        await transaction.CommitAsync();

        await using var other = _test.Database.CreateDbContext();
        var stored = await other.Set<Customer>().SingleAsync();
        var foundOut = typeof(Customer).GetProperties().Where(property => !both.Contains(property.Name)).ToList();
        Assert.Equal(16, foundOut.Count);
        Assert.All(foundOut, property => Assert.Equal(isNaturalPerson, Equals(property.GetValue(known), property.GetValue(stored))));
    }

    [Fact]
    public async Task A_second_import_waits_for_the_first_and_sees_what_it_left()
    {
        await using var db = _test.Database.CreateDbContext();
        await using var transaction = await db.Kind.BeginBulkAsync(db, CancellationToken.None);
        await using var rows = await CustomerRows.OfAsync(db, 0, 2, CancellationToken.None);
        await rows.OfAsync(Row("C001", "First", false), CancellationToken.None);
        await rows.UpdateAsync(TestLedger.Today, CancellationToken.None);

        var second = CountAsync();
        var early = await Task.WhenAny(second, Task.Delay(100)) == second;
        await transaction.CommitAsync();

        Assert.Equal((false, 1), (early, await second));
    }

    private async Task<int> CountAsync()
    {
        await using var db = _test.Database.CreateDbContext();
        await using var transaction = await db.Kind.BeginBulkAsync(db, CancellationToken.None);
        return await db.Set<Customer>().CountAsync();
    }

    private static LedgerRow Row(string code, string name, bool isNaturalPerson) => new()
    {
        CustomerCode = code, CustomerName = name, IsNaturalPerson = isNaturalPerson, InvoiceNumber = "R1", Installment = 1, DueOn = TestLedger.Today, Amount = 1m, Open = 1m,
        Currency = "CNY", OwnerEmail = null, Country = null, Contact = null, Segment = null, OrderNumber = null, IssuedOn = null, DueBasis = null, ConditionProven = null,
        Disputed = null, SettledOn = null, ClosedOn = null,
    };
}
