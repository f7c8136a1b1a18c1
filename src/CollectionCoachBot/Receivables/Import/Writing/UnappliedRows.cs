using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Writes customers' money that belongs to no invoice, as a file tells it.</summary>
internal sealed class UnappliedRows(CoachDb db, CustomerRows customers)
{
    private const int AtOnce = 1_000;

    private readonly Dictionary<string, decimal> _sums = new(StringComparer.Ordinal);

    /// <summary>Customers who have any.</summary>
    public int Customers { get; private set; }

    /// <summary>By currency.</summary>
    public IReadOnlyDictionary<string, decimal> Sums => _sums;

    /// <summary>After the last row, in the context's transaction. A whole ledger says it of everybody, a delta of those whom it names.</summary>
    public async Task WriteAsync(ParsedLedger file, bool isDelta, CancellationToken cancellationToken)
    {
        var said = new List<((string Code, string Currency) Key, string CustomerId, decimal Amount)>();
        foreach (var (key, amount) in file.Unapplied)
            said.Add((key, await customers.OfAsync(key.Code, file.Credits.NameOf(key.Code), cancellationToken), amount));
        await customers.FlushAsync(cancellationToken);
        if (!isDelta)
            await db.Set<UnappliedCash>().ExecuteDeleteAsync(cancellationToken);
        foreach (var ids in isDelta ? said.Select(row => row.CustomerId).Distinct().Chunk(AtOnce) : [])
            await db.Set<UnappliedCash>().Where(cash => ids.Contains(cash.CustomerId)).ExecuteDeleteAsync(cancellationToken);
        await using var writer = new RowWriter<UnappliedCash>(db);
        foreach (var (key, customerId, amount) in said.Where(row => row.Amount > 0m))
        {
            await writer.InsertAsync(new UnappliedCash { CustomerId = customerId, Currency = key.Currency, Amount = amount, AsOf = file.AsOf }, cancellationToken);
            _sums[key.Currency] = _sums.GetValueOrDefault(key.Currency) + amount;
        }

        Customers = said.Where(row => row.Amount > 0m).Select(row => row.CustomerId).Distinct().Count();
        await writer.FlushAsync(cancellationToken);
    }
}
