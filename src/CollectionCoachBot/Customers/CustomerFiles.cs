using CollectionCoachBot.Coaching;
using CollectionCoachBot.Escalations;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Customers;

/// <summary>Reads what is kept of a customer beside the figures. The caller has checked the scope.</summary>
internal sealed class CustomerFiles(IDbContextFactory<CoachDb> databases, Coachings coachings)
{
    public async Task<CustomerFile> OfAsync(AccountBrief account, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var sequence = await db.Set<Customer>().Where(customer => customer.Id == account.CustomerId).Select(customer => customer.ImportSequence).FirstOrDefaultAsync(cancellationToken);
        var entries = await db.Set<CustomerEntry>().AsNoTracking().Where(entry => entry.CustomerId == account.CustomerId).ToDictionaryAsync(entry => entry.Field, cancellationToken);
        var owner = await OwnerLookup.FindAsync(db, account.OwnerEmail, cancellationToken);
        return new CustomerFile
        {
            OtherNames = await db.Set<CustomerAlias>().Where(alias => alias.CustomerId == account.CustomerId).OrderBy(alias => alias.Name).Select(alias => alias.Name).ToListAsync(cancellationToken),
            Owner = owner is { Name.Length: > 0 } ? owner.Name : account.OwnerEmail,
            Entries = entries,
            Import = sequence is null ? null : await db.Set<LedgerImport>().AsNoTracking().FirstOrDefaultAsync(import => import.Sequence == sequence, cancellationToken),
            Names = await coachings.NamesAsync([account.ContractById, account.GradeById, .. entries.Values.Select(entry => entry.EnteredById)], cancellationToken),
        };
    }
}
