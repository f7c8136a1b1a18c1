using System.Text;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Sample;
using CollectionCoachBot.Tests.Approval;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>Imports into a database of its own, on 2026-11-20.</summary>
internal sealed class TestImport : IDisposable
{
    public static readonly LedgerVocabulary Vocabulary = LedgerVocabulary.Load(AppContext.BaseDirectory);

    public TestLedger Test { get; } = new();

    public Task<ImportReport> TakeAsync(string csv, ImportRequest? request = null) => TakeAsync(Encoding.UTF8.GetBytes(csv), request);

    /// <summary>For properties, which can't wait: nothing here needs the thread that it would block.</summary>
    public ImportReport Take(string csv, ImportRequest? request = null) => TakeAsync(csv, request).GetAwaiter().GetResult();

    /// <inheritdoc cref="Take(string, ImportRequest?)"/>
    public ImportReport Take(byte[] file) => TakeAsync(file).GetAwaiter().GetResult();

    public async Task<ImportReport> TakeAsync(byte[] file, ImportRequest? request = null)
    {
        using var stream = new MemoryStream(file);
        return await Importer().ImportAsync(stream, request ?? new ImportRequest(), null, CancellationToken.None);
    }

    public LedgerImporter Importer() =>
        new(Test.Database, Test.Ledger, Vocabulary, [new SampleRemoval()], new FixedClock(TestLedger.Now), Options.Create(new ReceivablesOptions()));

    /// <summary>Every receivable as "customer invoice/installment due open/amount currency [disputed] [closed]", sorted.</summary>
    public IReadOnlyList<string> Receivables()
    {
        using var db = Test.Database.CreateDbContext();
        var codes = db.Set<Customer>().ToDictionary(customer => customer.Id, customer => customer.Code);
        return [.. db.Set<Receivable>().AsEnumerable()
            .Select(r => FormattableString.Invariant(
                $"{codes[r.CustomerId]} {r.InvoiceNumber}/{r.Installment} {r.DueOn:yyyy-MM-dd} {r.Open:0.####}/{r.Amount:0.####} {r.Currency}{(r.Disputed > 0 ? $" disputed {r.Disputed:0.####}" : "")}{(r.ClosedOn is { } closed ? $" closed {closed:yyyy-MM-dd}" : "")}"))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Every customer's money without an invoice as "customer amount currency".</summary>
    public IReadOnlyList<string> Unapplied()
    {
        using var db = Test.Database.CreateDbContext();
        return [.. (from cash in db.Set<UnappliedCash>() join customer in db.Set<Customer>() on cash.CustomerId equals customer.Id select new { customer.Code, cash.Amount, cash.Currency })
            .AsEnumerable().Select(cash => FormattableString.Invariant($"{cash.Code} {cash.Amount:0.####} {cash.Currency}")).Order(StringComparer.Ordinal)];
    }

    /// <summary>Every other name of a customer as "customer: name".</summary>
    public IReadOnlyList<string> Aliases()
    {
        using var db = Test.Database.CreateDbContext();
        return [.. (from alias in db.Set<CustomerAlias>() join customer in db.Set<Customer>() on alias.CustomerId equals customer.Id select new { customer.Code, alias.Name })
            .AsEnumerable().Select(alias => $"{alias.Code}: {alias.Name}").Order(StringComparer.Ordinal)];
    }

    public IReadOnlyList<Customer> Customers()
    {
        using var db = Test.Database.CreateDbContext();
        return [.. db.Set<Customer>().OrderBy(customer => customer.Code)];
    }

    public void Dispose() => Test.Dispose();

    /// <summary>One of the ledgers beside these tests.</summary>
    public static string FileText(string name) =>
        File.ReadAllText(Path.Combine(Approved.Root, "tests/CollectionCoachBot.Tests/Receivables/Files", name));
}
