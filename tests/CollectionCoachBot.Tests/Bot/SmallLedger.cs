using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Storage;

namespace CollectionCoachBot.Tests.Bot;

/// <summary>A few customers for conversations: due dates are days before Monday, November 23, 2026.</summary>
internal static class SmallLedger
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static TestDatabase Create()
    {
        var database = new TestDatabase();
        using var db = database.CreateDbContext();
        Add(db, "C001", "华信建材有限公司", "zhangsan@contoso.cn", 45, 380_000m, "CNY", contact: "王会计");
        Add(db, "C002", "华信物流有限公司", "zhangsan@contoso.cn", 12, 52_300m, "CNY");
        Add(db, "C003", "Northwind Traders Ltd", "zhangsan@contoso.cn", 75, 18_400.50m, "USD");
        Add(db, "C004", "长沙星河商超", null, -9, 96_000m, "CNY");
        Add(db, "C005", "Alder & Finch *Retail* Co., Ltd", "lisi@contoso.cn", 120, 7_700m, "EUR");
        db.Add(new LedgerImport
        {
            Sequence = 1, AsOf = Today.AddDays(-3), ImportedAt = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero),
            New = 5, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 0,
        });
        db.SaveChanges();
        return database;
    }

    private static void Add(CollectionCoachBot.Storage.CoachDb db, string code, string name, string? owner, int daysOverdue, decimal amount, string currency, string? contact = null)
    {
        var customer = new Customer { Code = code, Name = name, OwnerEmail = owner, Contact = contact };
        db.Add(customer);
        db.Add(new Receivable
        {
            CustomerId = customer.Id, InvoiceNumber = "INV-" + code, DueOn = Today.AddDays(-daysOverdue), IssuedOn = Today.AddDays(-daysOverdue - 30),
            Amount = amount, Open = amount, Currency = currency,
        });
    }
}
