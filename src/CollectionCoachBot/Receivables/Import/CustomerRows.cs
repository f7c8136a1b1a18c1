using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Adds the customers that a file names, and puts right those of whom it says something new.</summary>
internal sealed class CustomerRows : IAsyncDisposable
{
    private readonly CoachDb _db;
    private readonly RowWriter<Customer> _writer;
    private readonly Dictionary<string, Entry> _byCode;
    private readonly Dictionary<string, string> _codes;

    /// <summary>What a ledger says of a customer. The rest is what people confirmed, perhaps while the import was under way: that isn't overwritten.</summary>
    private static IReadOnlyList<string> Said { get; } =
    [
        nameof(Customer.Name), nameof(Customer.OwnerEmail), nameof(Customer.Country), nameof(Customer.Contact), nameof(Customer.Segment), nameof(Customer.IsNaturalPerson),
    ];

    private CustomerRows(CoachDb db, IReadOnlyCollection<Customer> known)
    {
        _db = db;
        _writer = new RowWriter<Customer>(db, Said);
        _byCode = known.ToDictionary(customer => customer.Code, customer => new Entry(customer, IsNew: false), StringComparer.Ordinal);
        _codes = known.ToDictionary(customer => customer.Id, customer => customer.Code, StringComparer.Ordinal);
    }

    /// <summary>In the context's transaction.</summary>
    public static async Task<CustomerRows> OfAsync(CoachDb db, CancellationToken cancellationToken) =>
        new(db, await db.Set<Customer>().AsNoTracking().ToListAsync(cancellationToken));

    /// <summary>The customer of a row, added where it wasn't known; the first row that says something of a customer counts.</summary>
    public async ValueTask<(string Id, bool IsNew)> OfAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        if (!_byCode.TryGetValue(row.CustomerCode, out var entry))
        {
            entry = new Entry(new Customer { Code = row.CustomerCode, Name = row.CustomerName ?? row.CustomerCode }, IsNew: true);
            CustomerFacts.Nothing.And(row).WriteTo(entry.Customer);
            _byCode.Add(row.CustomerCode, entry);
            _codes.Add(entry.Customer.Id, row.CustomerCode);
            await _writer.InsertAsync(entry.Customer, cancellationToken);
        }

        entry.Facts = entry.Facts.And(row);
        return (entry.Customer.Id, entry.IsNew);
    }

    public string CodeOf(string id) => _codes[id];

    /// <summary>After the last row.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in _byCode.Values)
        {
            if (entry.Facts.WriteTo(entry.Customer))
                await _writer.UpdateAsync(entry.Customer, cancellationToken);
        }

        await FlushAsync(cancellationToken);
        await ForgetNaturalPersonsAsync(cancellationToken);
    }

    /// <summary>Before anything that refers to the customers is written.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => _writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    /// <summary>Of a natural person nothing may be stored that somebody found out: neither attitude, cause nor special case, nor what a contract between companies says.</summary>
    private async Task ForgetNaturalPersonsAsync(CancellationToken cancellationToken) =>
        await _db.Set<Customer>().Where(customer => customer.IsNaturalPerson).ExecuteUpdateAsync(
            set => set
                .SetProperty(customer => customer.Attitude, (Attitude?)null)
                .SetProperty(customer => customer.AttitudeOn, (DateOnly?)null)
                .SetProperty(customer => customer.AttitudeStage, (OverdueStage?)null)
                .SetProperty(customer => customer.CauseId, (string?)null)
                .SetProperty(customer => customer.CauseOn, (DateOnly?)null)
                .SetProperty(customer => customer.CauseById, (string?)null)
                .SetProperty(customer => customer.SpecialId, (string?)null)
                .SetProperty(customer => customer.SpecialOn, (DateOnly?)null)
                .SetProperty(customer => customer.SpecialById, (string?)null)
                .SetProperty(customer => customer.Jurisdiction, Jurisdiction.Unknown)
                .SetProperty(customer => customer.OurSizeAtSigning, CompanySize.Unknown)
                .SetProperty(customer => customer.TheirSizeAtSigning, CompanySize.Unknown)
                .SetProperty(customer => customer.ContractKind, ContractKind.Unknown)
                .SetProperty(customer => customer.SizeTold, (bool?)null)
                .SetProperty(customer => customer.ContractOn, (DateOnly?)null)
                .SetProperty(customer => customer.ContractById, (string?)null),
            cancellationToken);

    private sealed record Entry(Customer Customer, bool IsNew)
    {
        /// <summary>What the file has said so far.</summary>
        public CustomerFacts Facts { get; set; } = CustomerFacts.Nothing;
    }
}
