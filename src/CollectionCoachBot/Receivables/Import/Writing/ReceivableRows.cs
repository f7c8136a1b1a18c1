using System.Text.Json;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Writes the receivables that a file lists, and closes those that it no longer does. Holds as many of them at a time as it is given.</summary>
/// <param name="db">Has a transaction.</param>
/// <param name="customers">Whose receivables they are.</param>
/// <param name="tally">Counts what is open.</param>
/// <param name="changes">Writes down how balances change.</param>
/// <param name="firstNumber">From which on new receivables are numbered, which keeps them together.</param>
/// <param name="isFirst">There are none yet.</param>
internal sealed class ReceivableRows(CoachDb db, CustomerRows customers, OpenTally tally, BalanceChanges changes, long firstNumber, bool isFirst) : IAsyncDisposable
{
    private const int CloseAtOnce = 1_000;

    private readonly RowWriter<Receivable> _writer = new(db);

    private readonly string _known =
        $"""
        SELECT "r".* FROM {db.Kind.JsonEntries} CROSS JOIN "Receivables" AS "r"
        WHERE "r"."CustomerId" = "w"."value" ->> 0 AND "r"."InvoiceNumber" = "w"."value" ->> 1
        """;

    private long _number = firstNumber;

    public int New { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; private set; }

    public int Closed { get; private set; }

    /// <summary>Those of the closed that the file no longer lists.</summary>
    public int Vanished { get; private set; }

    /// <summary>Not listed, and still open since a rejected row may be it.</summary>
    public int KeptOpen { get; private set; }

    public async Task WriteAsync(IReadOnlyList<LedgerRow> rows, CancellationToken cancellationToken)
    {
        var owners = new ImportedCustomer[rows.Count];
        for (var i = 0; i < owners.Length; i++)
            owners[i] = await customers.OfAsync(rows[i], cancellationToken);
        await customers.FlushAsync(cancellationToken);
        var known = isFirst ? [] : await KnownAsync(
            rows.Zip(owners).Where(pair => !pair.Second.IsNew).Select(pair => (pair.Second.Id, pair.First.InvoiceNumber)), cancellationToken);
        for (var i = 0; i < owners.Length; i++)
        {
            var stored = known.GetValueOrDefault((owners[i].Id, rows[i].InvoiceNumber, rows[i].Installment));
            stored = await WriteAsync(rows[i], owners[i], stored, cancellationToken);
            tally.Add(rows[i], stored.Disputed, owners[i]);
        }

        await _writer.FlushAsync(cancellationToken);
        await changes.FlushAsync(cancellationToken);
    }

    /// <summary>Call it after the last row.</summary>
    public async Task CloseVanishedAsync(ParsedLedger file, CancellationToken cancellationToken)
    {
        var vanished = new List<(string Id, DayBalance Before)>();
        await foreach (var open in db.Set<Receivable>().AsNoTracking().Where(receivable => receivable.ClosedOn == null)
            .Select(receivable => new { receivable.Id, receivable.CustomerId, receivable.InvoiceNumber, receivable.Installment, receivable.Open, receivable.Disputed })
            .AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var code = customers.CodeOf(open.CustomerId);
            var key = new ReceivableKey(code, open.InvoiceNumber, open.Installment);
            if (file.Lists(key))
                continue;
            if (file.MayList(key))
                KeptOpen++;
            else
            {
                customers.Touch(code);
                vanished.Add((open.Id, new DayBalance(open.Open, open.Disputed)));
            }
        }

        Vanished = vanished.Count;
        foreach (var some in vanished.Chunk(CloseAtOnce))
        {
            var ids = Array.ConvertAll(some, each => each.Id);
            Closed += await db.Set<Receivable>().Where(receivable => ids.Contains(receivable.Id)).ExecuteUpdateAsync(
                set => set
                    .SetProperty(receivable => receivable.ClosedOn, file.AsOf)
                    .SetProperty(receivable => receivable.Open, 0m)
                    .SetProperty(receivable => receivable.Disputed, 0m),
                cancellationToken);
            foreach (var (id, before) in some)
                changes.AddUnlisted(id, before);
            await changes.FlushAsync(cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async ValueTask<Receivable> WriteAsync(LedgerRow row, ImportedCustomer customer, Receivable? known, CancellationToken cancellationToken)
    {
        if (known is null)
        {
            New++;
            known = ReceivableFacts.New(row, OpaqueId.Of(_number++), customer.Id, changes.Day);
            customer.IsTouched = true;
            await _writer.InsertAsync(known, cancellationToken);
        }
        else if ((known.ClosedOn is null, DayBalance.Of(known), known.Amount) is var (wasOpen, before, amount) && ReceivableFacts.Write(row, known))
        {
            customer.IsTouched = true;
            await _writer.UpdateAsync(known, cancellationToken);
            changes.Add(known, before, amount, wasOpen);
            if (wasOpen && known.ClosedOn is not null)
                Closed++;
            else
                Changed++;
        }
        else
        {
            Unchanged++;
        }

        return known;
    }

    /// <summary>What we know of some invoices. The list drives the join, so that each costs one look into the index.</summary>
    private async Task<Dictionary<(string CustomerId, string InvoiceNumber, int Installment), Receivable>> KnownAsync(
        IEnumerable<(string CustomerId, string InvoiceNumber)> invoices, CancellationToken cancellationToken)
    {
        string[][] wanted = [.. invoices.Distinct().Select(invoice => (string[])[invoice.CustomerId, invoice.InvoiceNumber])];
        return wanted.Length == 0 ? [] : await db.Set<Receivable>()
            .FromSqlRaw(_known, JsonSerializer.Serialize(wanted))
            .AsNoTracking()
            .ToDictionaryAsync(receivable => (receivable.CustomerId, receivable.InvoiceNumber, receivable.Installment), cancellationToken);
    }
}
