using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Adds the customers that a file names, and puts right those of whom it says something new.</summary>
internal sealed class CustomerRows : IAsyncDisposable
{
    private readonly CoachDb _db;
    private readonly RowWriter<Customer> _writer;
    private readonly Dictionary<string, ImportedCustomer> _byCode = new(StringComparer.Ordinal);

    /// <summary>By id; null: nobody has asked for one. A first import never does.</summary>
    private Dictionary<string, string>? _codes;

    private readonly long _sequence;
    private long _number;

    /// <summary>What a ledger says of a customer. The rest is what people confirmed, perhaps while the import was under way: that isn't overwritten.</summary>
    private static IReadOnlyList<string> Said { get; } =
    [
        nameof(Customer.Name), nameof(Customer.OwnerEmail), nameof(Customer.Country), nameof(Customer.Contact), nameof(Customer.Segment), nameof(Customer.IsNaturalPerson),
        nameof(Customer.CreditLimit), nameof(Customer.CreditLimitCurrency), nameof(Customer.ImportSequence),
    ];

    private CustomerRows(CoachDb db, long firstNumber, long sequence)
    {
        (_db, _number, _sequence) = (db, firstNumber, sequence);
        _writer = new RowWriter<Customer>(db, Said);
    }

    /// <summary>In the context's transaction.</summary>
    /// <param name="db">Has it.</param>
    /// <param name="firstNumber">From which on new customers are numbered, which keeps them together.</param>
    /// <param name="sequence">The import's: kept on the customers of whom it changes something.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<CustomerRows> OfAsync(CoachDb db, long firstNumber, long sequence, CancellationToken cancellationToken)
    {
        var rows = new CustomerRows(db, firstNumber, sequence);
        var entered = await EnteredRows.OfAsync(db, cancellationToken);
        var known = db.Set<Customer>().Select(customer => new
        {
            customer.Id,
            customer.Code,
            customer.Name,
            customer.OwnerEmail,
            customer.Country,
            customer.Contact,
            customer.Segment,
            customer.IsNaturalPerson,
            customer.CreditLimit,
            customer.CreditLimitCurrency,
            customer.ImportSequence,
        });
        await foreach (var customer in known.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            rows.Remember(new ImportedCustomer(customer.Id, customer.Code, isNew: false)
            {
                // What somebody entered is no change of the ledger's: what counts is whether the ledger still says what it said.
                Known = EnteredRows.Under(
                    new CustomerFacts(customer.Name, customer.OwnerEmail, customer.Country, customer.Contact, customer.Segment, customer.IsNaturalPerson)
                    {
                        Limit = customer is { CreditLimit: { } limit, CreditLimitCurrency: { } currency } ? new CreditLimit(limit, currency) : null,
                    },
                    entered[customer.Id]),
                ImportSequence = customer.ImportSequence ?? 0,
            });
        }

        return rows;
    }

    /// <summary>The customer of a row, added where it wasn't known.</summary>
    public async ValueTask<ImportedCustomer> OfAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        if (!_byCode.TryGetValue(row.CustomerCode, out var entry))
            entry = await AddAsync(row.CustomerCode, CustomerFacts.Nothing.And(row), cancellationToken);
        entry.Say(row);
        return entry;
    }

    /// <summary>The customer with a code, added where it wasn't known: one who has only credits with us.</summary>
    public async ValueTask<string> OfAsync(string code, string? name, CancellationToken cancellationToken) =>
        (_byCode.GetValueOrDefault(code) ?? await AddAsync(code, CustomerFacts.Nothing with { Name = name }, cancellationToken)).Id;

    public string CodeOf(string id) => Codes[id];

    /// <summary>Something of what the customer with a code owes is changed.</summary>
    public void Touch(string code) => _byCode[code].IsTouched = true;

    /// <summary>Customers for whom the file names several owners.</summary>
    public int SeveralOwners => _byCode.Values.Count(entry => entry.HasOtherOwner);

    /// <summary>Grades that aren't ours, as written, one of each customer who has no other.</summary>
    public IEnumerable<string> UnknownGrades => _byCode.Values.Select(entry => entry.UnknownGrade).OfType<string>();

    /// <summary>After the last row.</summary>
    /// <param name="asOf">The ledger's day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task UpdateAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        var aliases = new List<(string CustomerId, string Name)>();
        foreach (var entry in _byCode.Values)
        {
            aliases.AddRange(entry.OtherNames.Select(name => (entry.Id, name)));
            if (entry.ToWrite(_sequence) is not { } facts)
                continue;
            await _writer.UpdateAsync(facts.Of(entry.Id, entry.Code, _sequence), cancellationToken);
            entry.IsWritten = true;
        }

        await FlushAsync(cancellationToken);
        await AliasRows.AddAsync(_db, aliases, cancellationToken);
        await GradeRows.WriteAsync(_db, _byCode.Values.Where(entry => entry.Grade is not null).Select(entry => (entry.Id, entry.Grade!.Value)), asOf, cancellationToken);
        await EnteredRows.LayAsync(_db, id => Codes.TryGetValue(id, out var code) && _byCode[code] is { IsWritten: true } entry ? entry.Said : null, cancellationToken);
        await NaturalPersons.ForgetAsync(_db.Set<Customer>(), cancellationToken);
    }

    /// <summary>Before anything that refers to the customers is written.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => _writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private Dictionary<string, string> Codes => _codes ??= _byCode.Values.ToDictionary(entry => entry.Id, entry => entry.Code, StringComparer.Ordinal);

    private async ValueTask<ImportedCustomer> AddAsync(string code, CustomerFacts facts, CancellationToken cancellationToken)
    {
        var customer = facts.Of(OpaqueId.Of(_number++), code, _sequence);
        var entry = new ImportedCustomer(customer.Id, code, isNew: true)
        {
            Known = facts,
            ImportSequence = _sequence,
        };
        Remember(entry);
        await _writer.InsertAsync(customer, cancellationToken);
        return entry;
    }

    private void Remember(ImportedCustomer entry)
    {
        _byCode.Add(entry.Code, entry);
        _codes?.Add(entry.Id, entry.Code);
    }
}
