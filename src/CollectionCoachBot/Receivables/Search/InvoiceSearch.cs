using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// Finds open invoices by their number, as the ledger writes it or in small letters, within what the asker may see. Two customers may have the same number.
/// </summary>
internal sealed class InvoiceSearch(IDbContextFactory<CoachDb> databases)
{
    /// <summary>Of one number more are looked at by nobody.</summary>
    private const int MostReceivables = 200;

    /// <returns>One a customer and number, by the customer's name; at most <paramref name="max"/>.</returns>
    public async Task<IReadOnlyList<InvoiceHit>> FindAsync(string number, Scope scope, int max, CancellationToken cancellationToken)
    {
        var typed = number.Trim();
        if (typed.Length == 0)
            return [];
        string[] wanted = [typed, typed.ToUpperInvariant()];
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        var found = await db.Set<Receivable>().AsNoTracking()
            .Where(receivable => wanted.Contains(receivable.InvoiceNumber) && receivable.ClosedOn == null && receivable.Open > 0m)
            .Join(
                scope.Of(db.Set<Customer>().AsNoTracking()), receivable => receivable.CustomerId, customer => customer.Id,
                (receivable, customer) => new { receivable.Id, Number = receivable.InvoiceNumber, receivable.Installment, customer })
            .OrderBy(one => one.customer.Name).ThenBy(one => one.customer.Id).ThenBy(one => one.Number).ThenBy(one => one.Installment)
            .Take(MostReceivables).ToListAsync(cancellationToken);
        return
        [
            .. found.GroupBy(one => (one.customer.Id, one.Number)).Take(max).Select(invoice => new InvoiceHit(
                HitOf(invoice.First().customer), invoice.Key.Number, [.. invoice.Select(one => one.Id)])),
        ];
    }

    private static CustomerHit HitOf(Customer customer) => new(customer.Id, customer.Code, customer.Name, customer.OwnerEmail, CustomerMatch.Exact);
}
