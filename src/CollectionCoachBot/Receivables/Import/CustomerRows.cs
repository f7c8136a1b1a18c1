using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Adds the customers that a file names, and puts right those of whom it says something new.</summary>
internal sealed class CustomerRows : IAsyncDisposable
{
    private readonly CoachDb _db;
    private readonly RowWriter<Customer> _writer;
    private readonly Dictionary<string, Entry> _byCode = new(StringComparer.Ordinal);

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
            rows.Remember(new Entry(customer.Id, customer.Code, isNew: false)
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
    public async ValueTask<(string Id, bool IsNew)> OfAsync(LedgerRow row, CancellationToken cancellationToken)
    {
        if (!_byCode.TryGetValue(row.CustomerCode, out var entry))
            entry = await AddAsync(row.CustomerCode, CustomerFacts.Nothing.And(row), cancellationToken);
        entry.Say(row);
        return (entry.Id, entry.IsNew);
    }

    /// <summary>The customer with a code, added where it wasn't known: one who has only credits with us.</summary>
    public async ValueTask<string> OfAsync(string code, string? name, CancellationToken cancellationToken) =>
        (_byCode.GetValueOrDefault(code) ?? await AddAsync(code, CustomerFacts.Nothing with { Name = name }, cancellationToken)).Id;

    public string CodeOf(string id) => Codes[id];

    /// <summary>Something of what the customer with a code owes is changed.</summary>
    public void Touch(string code) => _byCode[code].IsTouched = true;

    /// <summary>After the last row.</summary>
    public async Task UpdateAsync(CancellationToken cancellationToken)
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
        await EnteredRows.LayAsync(_db, id => Codes.TryGetValue(id, out var code) && _byCode[code] is { IsWritten: true } entry ? entry.Said : null, cancellationToken);
        await NaturalPersons.ForgetAsync(_db.Set<Customer>(), cancellationToken);
    }

    /// <summary>Before anything that refers to the customers is written.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => _writer.FlushAsync(cancellationToken);

    public ValueTask DisposeAsync() => _writer.DisposeAsync();

    private Dictionary<string, string> Codes => _codes ??= _byCode.Values.ToDictionary(entry => entry.Id, entry => entry.Code, StringComparer.Ordinal);

    private async ValueTask<Entry> AddAsync(string code, CustomerFacts facts, CancellationToken cancellationToken)
    {
        var customer = facts.Of(OpaqueId.Of(_number++), code, _sequence);
        var entry = new Entry(customer.Id, code, isNew: true)
        {
            Known = facts,
            ImportSequence = _sequence,
        };
        Remember(entry);
        await _writer.InsertAsync(customer, cancellationToken);
        return entry;
    }

    private void Remember(Entry entry)
    {
        _byCode.Add(entry.Code, entry);
        _codes?.Add(entry.Id, entry.Code);
    }

    private sealed class Entry(string id, string code, bool isNew)
    {
        /// <summary>More spellings of one name than these are no names.</summary>
        private const int MaxNames = 20;

        private HashSet<string>? _names;
        private CustomerFacts _said = CustomerFacts.Nothing;

        /// <summary>The day of the invoice that gives the name, as a number; before all days: it has none, or there is no name yet.</summary>
        private int _namedOn = int.MinValue;

        public string Id => id;

        public string Code => code;

        public bool IsNew => isNew;

        /// <summary>What the ledger has said so far; of a new customer what their first row says, which is what they were added with.</summary>
        public required CustomerFacts Known { get; init; }

        /// <summary>Of the last import that changed something, as it stands in the database; zero: none did.</summary>
        public required long ImportSequence { get; init; }

        /// <summary>This one changes something of what they owe.</summary>
        public bool IsTouched { get; set; }

        /// <summary>What the ledger says of the customer has been written, over what people entered.</summary>
        public bool IsWritten { get; set; }

        /// <summary>What this file says.</summary>
        public CustomerFacts Said => _said;

        /// <summary>What should stand there now; null: it does.</summary>
        public CustomerFacts? Changed => !ReferenceEquals(_said, Known) && _said.Over(Stored) is var now && now != Stored ? now : null;

        /// <summary>What is to be written at the end; null: nothing of the customer has changed, nor of what they owe, or it was written when it was added.</summary>
        public CustomerFacts? ToWrite(long sequence) => Changed ?? (IsTouched && ImportSequence != sequence ? Stored : null);

        /// <summary>Names that the customer had before, or has in the file beside the one that counts; not the code, which stands in for a name.</summary>
        public IEnumerable<string> OtherNames =>
            (_names ?? (IEnumerable<string>)[]).Append(Known.Name ?? code).Where(name => _said.Name is not null && name != _said.Name && name != code);

        /// <summary>What stands in the database: also of a new customer there is a name, a kind and whether they are a person.</summary>
        private CustomerFacts Stored => IsNew ? Known.Over(new CustomerFacts(code, null, null, null, default(Segment), false)) : Known;

        /// <summary>
        /// Of several names the one on the newest invoice counts, and of equally new ones the last: a company that has changed its name goes on under
        /// the same code. In place and without a new object for each row: there are hundreds of thousands of customers, and what changes in old
        /// objects the collector goes through again and again.
        /// </summary>
        public void Say(LedgerRow row)
        {
            var before = _said.Name;
            _said = (ReferenceEquals(_said, CustomerFacts.Nothing) && IsNew ? Known : _said).And(row);
            if (row.CustomerName is not { } name)
                return;
            var on = row.IssuedOn?.DayNumber ?? -1;
            if (on >= _namedOn)
            {
                _namedOn = on;
                if (_said.Name != name)
                    _said = _said with { Name = name };
            }

            if (before is null || before == name)
                return;
            _names ??= new(StringComparer.Ordinal) { before };
            if (_names.Count < MaxNames)
                _names.Add(name);
        }
    }
}
