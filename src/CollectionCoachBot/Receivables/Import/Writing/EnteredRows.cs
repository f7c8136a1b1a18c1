using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>
/// Keeps what people entered about customers through an import. It stays while the ledger says what it said then, or nothing; a ledger that says
/// something else knows something newer.
/// </summary>
internal static class EnteredRows
{
    /// <summary>What was entered that a ledger may say too, by customer. In the context's transaction.</summary>
    public static async Task<ILookup<string, CustomerEntry>> OfAsync(CoachDb db, CancellationToken cancellationToken) =>
        (await db.Set<CustomerEntry>().AsNoTracking().Where(entry => entry.Field != CustomerField.Cycle).ToListAsync(cancellationToken)).ToLookup(entry => entry.CustomerId);

    /// <summary>What stands on a customer, with what the ledger said in place of what was entered.</summary>
    public static CustomerFacts Under(CustomerFacts known, IEnumerable<CustomerEntry> entries) => entries.Aggregate(known, (facts, entry) => entry.Field switch
    {
        CustomerField.Contact => facts with { Contact = entry.LedgerSaid },
        CustomerField.Segment => facts with { Segment = Segment(entry.LedgerSaid) },
        CustomerField.NaturalPerson => facts with { IsNaturalPerson = IsTrue(entry.LedgerSaid) },
        _ => facts,
    });

    /// <summary>
    /// After the customers were written, with what the ledger says: what was entered is put back, or forgotten. The entries are read again, since
    /// somebody may have entered something while the file was taken in.
    /// </summary>
    /// <param name="db">Has a transaction.</param>
    /// <param name="said">What the file says of a customer who was written, by id; null: that one wasn't, so what was entered stands.</param>
    /// <param name="cancellationToken">Gives up; nothing is changed then.</param>
    public static async Task LayAsync(CoachDb db, Func<string, CustomerFacts?> said, CancellationToken cancellationToken)
    {
        foreach (var entry in (await OfAsync(db, cancellationToken)).SelectMany(entries => entries))
        {
            if (said(entry.CustomerId) is not { } facts)
                continue;
            var says = CustomerEntry.TextOf(entry.Field, facts.Contact, facts.Segment, facts.IsNaturalPerson);
            if (says is null || says == entry.LedgerSaid)
                await PutBackAsync(db.Set<Customer>().Where(customer => customer.Id == entry.CustomerId), entry, cancellationToken);
            else
                await db.Set<CustomerEntry>().Where(row => row.CustomerId == entry.CustomerId && row.Field == entry.Field).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static Task<int> PutBackAsync(IQueryable<Customer> customer, CustomerEntry entry, CancellationToken cancellationToken)
    {
        switch (entry.Field)
        {
            case CustomerField.Contact:
                return customer.Where(row => row.Contact != entry.Entered).ExecuteUpdateAsync(set => set.SetProperty(row => row.Contact, entry.Entered), cancellationToken);
            case CustomerField.Segment:
                var segment = Segment(entry.Entered);
                return customer.Where(row => row.Segment != segment).ExecuteUpdateAsync(set => set.SetProperty(row => row.Segment, segment), cancellationToken);
            case CustomerField.NaturalPerson:
                var isPerson = IsTrue(entry.Entered);
                return customer.Where(row => row.IsNaturalPerson != isPerson).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsNaturalPerson, isPerson), cancellationToken);
            default:
                return Task.FromResult(0);
        }
    }

    private static Segment Segment(string? text) => text is null ? default : Enum.Parse<Segment>(text);

    private static bool IsTrue(string? text) => text == bool.TrueString;
}
