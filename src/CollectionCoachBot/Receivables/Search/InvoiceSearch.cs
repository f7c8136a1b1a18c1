using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Finds open invoices by their number, exactly as the ledger writes it, within what the asker may see. Two customers may have the same number.
/// </summary>
internal sealed class InvoiceSearch(IDbContextFactory<CoachDb> databases)
{
    /// <returns>One a customer, by name; at most <paramref name="max"/>.</returns>
    public async Task<IReadOnlyList<InvoiceHit>> FindAsync(string number, Scope scope, int max, CancellationToken cancellationToken)
    {
        var wanted = number.Trim();
        if (wanted.Length == 0)
            return [];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await scope.Of(db.Set<Customer>().AsNoTracking())
            .Join(
                db.Set<Receivable>().Where(receivable => receivable.InvoiceNumber == wanted && receivable.ClosedOn == null && receivable.Open > 0m),
                customer => customer.Id, receivable => receivable.CustomerId, (customer, receivable) => new { customer.Id, customer.Name, receivable.InvoiceNumber })
            .Distinct().OrderBy(hit => hit.Name).ThenBy(hit => hit.Id).Take(max)
            .Select(hit => new InvoiceHit(hit.Id, hit.Name, hit.InvoiceNumber)).ToListAsync(cancellationToken);
    }
}
