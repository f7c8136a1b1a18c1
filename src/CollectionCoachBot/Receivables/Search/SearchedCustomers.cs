using System.Runtime.CompilerServices;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>What the search reads of the ledger.</summary>
internal static class SearchedCustomers
{
    /// <summary>The number of the newest import; the sample is one too. Customers come, change and leave with one only. A look at the end of an index, since each message asks.</summary>
    public static async Task<long> VersionAsync(CoachDb db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = """SELECT coalesce(MAX("Sequence"), 0) FROM "LedgerImports" """;
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Every customer with its other names, by code.</summary>
    public static async IAsyncEnumerable<IndexedCustomer> AllAsync(CoachDb db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var aliases = (await db.Set<CustomerAlias>().AsNoTracking()
                .OrderBy(alias => alias.Name)
                .Select(alias => new { alias.CustomerId, alias.Name })
                .ToListAsync(cancellationToken))
            .ToLookup(alias => alias.CustomerId, alias => alias.Name, StringComparer.Ordinal);
        var rows = db.Set<Customer>().AsNoTracking()
            .OrderBy(customer => customer.Code)
            .Select(customer => new { customer.Id, customer.Code, customer.Name, customer.OwnerEmail })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
            yield return new IndexedCustomer(row.Id, row.Code, row.Name, row.OwnerEmail, aliases.Contains(row.Id) ? [.. aliases[row.Id]] : null);
    }
}
