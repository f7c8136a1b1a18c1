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

    /// <summary>The customer of a row, added where it wasn't known.</summary>
    public async ValueTask<(string Id, bool IsNew)> OfAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        if (!_byCode.TryGetValue(row.CustomerCode, out var entry))
        {
            var customer = new Customer { Code = row.CustomerCode, Name = row.CustomerName ?? row.CustomerCode };
            CustomerFacts.Nothing.And(row).WriteTo(customer);
            entry = await AddAsync(customer, cancellationToken);
        }

        entry.Say(row);
        return (entry.Customer.Id, entry.IsNew);
    }

    /// <summary>The customer with a code, added where it wasn't known: one who has only credits with us.</summary>
    public async ValueTask<string> OfAsync(string code, string? name, CancellationToken cancellationToken)
    {
        if (!_byCode.TryGetValue(code, out var entry))
            entry = await AddAsync(new Customer { Code = code, Name = name ?? code }, cancellationToken);
        return entry.Customer.Id;
    }

    public string CodeOf(string id) => _codes[id];

    /// <summary>After the last row.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
    {
        var aliases = new List<(string CustomerId, string Name)>();
        foreach (var entry in _byCode.Values)
        {
            aliases.AddRange(entry.OtherNames.Select(name => (entry.Customer.Id, name)));
            if (entry.Facts.WriteTo(entry.Customer))
                await _writer.UpdateAsync(entry.Customer, cancellationToken);
        }

        await FlushAsync(cancellationToken);
        await AliasRows.AddAsync(_db, aliases, cancellationToken);
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

    private async ValueTask<Entry> AddAsync(Customer customer, CancellationToken cancellationToken)
    {
        var entry = new Entry(customer, IsNew: true);
        _byCode.Add(customer.Code, entry);
        _codes.Add(customer.Id, customer.Code);
        await _writer.InsertAsync(customer, cancellationToken);
        return entry;
    }

    private sealed record Entry(Customer Customer, bool IsNew)
    {
        /// <summary>More spellings of one name than these are no names.</summary>
        private const int MaxNames = 20;

        private HashSet<string>? _names;

        /// <summary>What the file has said so far.</summary>
        public CustomerFacts Facts { get; private set; } = CustomerFacts.Nothing;

        /// <summary>Names that the customer had before, or has in the file beside the one that counts; not the code, which stands in for a name.</summary>
        public IEnumerable<string> OtherNames =>
            (_names ?? (IEnumerable<string>)[]).Append(Customer.Name).Where(name => Facts.Name is not null && name != Facts.Name && name != Customer.Code);

        public void Say(LedgerRow row)
        {
            var before = Facts.Name;
            Facts = Facts.And(row);
            if (before is null || row.CustomerName is not { } name || before == name)
                return;
            _names ??= new(StringComparer.Ordinal) { before };
            if (_names.Count < MaxNames)
                _names.Add(name);
        }
    }
}
