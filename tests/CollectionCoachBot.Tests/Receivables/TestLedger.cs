using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Receivables;

/// <summary>A database with customers and receivables put there by a test, on 2026-11-20 in Shanghai.</summary>
internal sealed class TestLedger : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    /// <summary>17:00 UTC of the day before: already 01:00 of <see cref="Today"/> in Shanghai.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 19, 17, 0, 0, TimeSpan.Zero);

    public TestDatabase Database { get; } = new();

    public Ledger Ledger => new(Database, new FixedClock(Now), Options.Create(new ReceivablesOptions()));

    public Customer Add(string code, string name, string? owner = null, Action<Customer>? set = null)
    {
        var customer = new Customer { Code = code, Name = name, OwnerEmail = owner };
        set?.Invoke(customer);
        using var db = Database.CreateDbContext();
        db.Add(customer);
        db.SaveChanges();
        return customer;
    }

    public Receivable Owe(Customer customer, string invoice, int daysPastDue, decimal open, string currency = "CNY", decimal disputed = 0m, Action<Receivable>? set = null)
    {
        var receivable = new Receivable
        {
            CustomerId = customer.Id,
            InvoiceNumber = invoice,
            DueOn = Today.AddDays(-daysPastDue),
            Amount = open,
            Open = open,
            Disputed = disputed,
            Currency = currency,
        };
        set?.Invoke(receivable);
        using var db = Database.CreateDbContext();
        db.Add(receivable);
        db.SaveChanges();
        return receivable;
    }

    public void Imported(long sequence, DateOnly asOf)
    {
        using var db = Database.CreateDbContext();
        db.Add(new LedgerImport { Sequence = sequence, AsOf = asOf, ImportedAt = Now, New = 0, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 0 });
        db.SaveChanges();
    }

    public void Dispose() => Database.Dispose();
}
