using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>A customer while a file is taken in: what was known of them, and what the file says.</summary>
internal sealed class ImportedCustomer(string id, string code, bool isNew)
{
    /// <summary>More spellings of one name than these are no names.</summary>
    private const int MaxNames = 20;

    private HashSet<string>? _names;
    private string? _unknownGrade;
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

    /// <summary>Some of what they owe is open, as the file has it so far.</summary>
    public bool HasOpen { get; set; }

    /// <summary>What the ledger says of the customer has been written, over what people entered.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The file names another owner for them than the one that counts, which is the first.</summary>
    public bool HasOtherOwner { get; private set; }

    /// <summary>The first grade from A to D that the file gives them; null: none.</summary>
    public Grade? Grade { get; private set; }

    /// <summary>A grade that is none of ours, as written, where the file gives no other; null: there is none.</summary>
    public string? UnknownGrade => Grade is null ? _unknownGrade : null;

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
        HasOtherOwner |= row.OwnerEmail is { } owner && owner != _said.OwnerEmail;
        if (Grade is null && row.Grade is { } written)
        {
            Grade = GradeRows.Of(written);
            _unknownGrade ??= written;
        }

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
