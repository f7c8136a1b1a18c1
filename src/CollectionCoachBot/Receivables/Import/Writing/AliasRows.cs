using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Keeps the other names of customers, so that a search finds them under any.</summary>
internal static class AliasRows
{
    private const int AtOnce = 1_000;

    /// <summary>Adds those that aren't there. In the context's transaction, after the customers.</summary>
    public static async Task AddAsync(CoachDb db, IEnumerable<(string CustomerId, string Name)> names, CancellationToken cancellationToken)
    {
        await using var writer = new RowWriter<CustomerAlias>(db);
        foreach (var some in names.Distinct().Chunk(AtOnce))
        {
            var ids = some.Select(name => name.CustomerId).Distinct().ToArray();
            var known = (await db.Set<CustomerAlias>().Where(alias => ids.Contains(alias.CustomerId)).Select(alias => new { alias.CustomerId, alias.Name }).ToListAsync(cancellationToken))
                .Select(alias => (alias.CustomerId, alias.Name)).ToHashSet();
            foreach (var (customerId, name) in some.Where(name => !known.Contains(name)))
                await writer.InsertAsync(new CustomerAlias { CustomerId = customerId, Name = name }, cancellationToken);
            await writer.FlushAsync(cancellationToken);
        }
    }
}
