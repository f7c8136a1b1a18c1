using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables;

/// <summary>Keeps what people enter about a customer, with what the ledger said. The caller has checked the scope. Of a customer that is gone nothing is kept.</summary>
internal sealed class CustomerEntryBook(IDbContextFactory<CoachDb> databases, Ledger ledger)
{
    private static readonly CustomerField[] OfLedgers = [CustomerField.Contact, CustomerField.Segment, CustomerField.NaturalPerson];

    /// <summary>Keeps a payment cycle that somebody entered today in place of what was there.</summary>
    public Task KeepCycleAsync(string customerId, PaymentCycle cycle, string personId, CancellationToken cancellationToken) => KeepAsync(
        customerId,
        (customer, entries) =>
        {
            if (customer.Cycle == cycle)
                return;
            customer.Cycle = cycle;
            entries.Enter(CustomerField.Cycle, personId);
        },
        cancellationToken);

    /// <summary>Keeps what changes of contact, segment, grade and "a natural person". Of whom it turns out to be one, what was found out is forgotten.</summary>
    public Task KeepAboutAsync(string customerId, AboutFacts facts, string personId, CancellationToken cancellationToken) => KeepAsync(
        customerId,
        (customer, entries) =>
        {
            foreach (var field in OfLedgers)
            {
                entries.Enter(
                    field, personId, CustomerEntry.TextOf(field, customer.Contact, customer.Segment, customer.IsNaturalPerson),
                    CustomerEntry.TextOf(field, facts.Contact, facts.Segment, facts.IsNaturalPerson));
            }

            (customer.Contact, customer.Segment, customer.IsNaturalPerson) = (facts.Contact, facts.Segment, facts.IsNaturalPerson);
            if (customer.Grade != facts.Grade)
                (customer.Grade, customer.GradeOn, customer.GradeById) = (facts.Grade, facts.Grade is null ? null : ledger.Today(), facts.Grade is null ? null : personId);
        },
        cancellationToken);

    private async Task KeepAsync(string customerId, Action<Customer, Entries> change, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(customerId, change, cancellationToken);
        }
        catch (DbUpdateException exception) when (AlreadyThere.Is(exception))
        {
            // Somebody entered the same field between reading and writing: whoever saves last is believed.
            await WriteAsync(customerId, change, cancellationToken);
        }
    }

    private async Task WriteAsync(string customerId, Action<Customer, Entries> change, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Set<Customer>().FirstOrDefaultAsync(known => known.Id == customerId, cancellationToken) is not { } customer)
            return;
        var entries = await db.Set<CustomerEntry>().Where(entry => entry.CustomerId == customerId).ToDictionaryAsync(entry => entry.Field, cancellationToken);
        change(customer, new Entries(db, customerId, entries, ledger.Today()));
        await db.SaveChangesAsync(cancellationToken);
        if (customer.IsNaturalPerson)
            await NaturalPersons.ForgetAsync(db.Set<Customer>().Where(known => known.Id == customerId), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The entries of one customer as they change.</summary>
    private sealed class Entries(CoachDb db, string customerId, Dictionary<CustomerField, CustomerEntry> known, DateOnly today)
    {
        /// <summary>A field that is no ledger's was entered anew.</summary>
        public void Enter(CustomerField field, string personId) => Put(field, personId, null, null);

        /// <summary>What the ledger said is entered again: then it is the ledger's.</summary>
        public void Enter(CustomerField field, string personId, string? before, string? now)
        {
            if (before == now)
                return;
            if (known.GetValueOrDefault(field) is { } entry && entry.LedgerSaid == now)
                db.Remove(entry);
            else
                Put(field, personId, before, now);
        }

        private void Put(CustomerField field, string personId, string? before, string? now)
        {
            if (known.GetValueOrDefault(field) is { } entry)
                (entry.Entered, entry.EnteredOn, entry.EnteredById) = (now, today, personId);
            else
                db.Add(new CustomerEntry { CustomerId = customerId, Field = field, LedgerSaid = before, Entered = now, EnteredOn = today, EnteredById = personId });
        }
    }
}
