namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>One receivable as a file tells it on the ledger's date, checked. What is null the file doesn't say: what we know stays.</summary>
internal sealed record LedgerRow
{
    public required string CustomerCode { get; init; }

    public required string? CustomerName { get; init; }

    public required string? OwnerEmail { get; init; }

    public required string? Country { get; init; }

    public required string? Contact { get; init; }

    public required Segment? Segment { get; init; }

    public required bool? IsNaturalPerson { get; init; }

    public required string InvoiceNumber { get; init; }

    public required int Installment { get; init; }

    public required string? OrderNumber { get; init; }

    public required DateOnly? IssuedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DueBasis? DueBasis { get; init; }

    public required bool? ConditionProven { get; init; }

    public required decimal Amount { get; init; }

    public required decimal Open { get; init; }

    public required decimal? Disputed { get; init; }

    public required string Currency { get; init; }

    /// <summary>When it was settled, where the file says so and it was by the ledger's date.</summary>
    public required DateOnly? SettledOn { get; init; }

    /// <summary>Set where nothing is open: <see cref="SettledOn"/>, else the ledger's date.</summary>
    public required DateOnly? ClosedOn { get; init; }

    /// <summary>As the file words them: "net 30", 月结30天.</summary>
    public string? Terms { get; init; }

    /// <summary>The company's own credit grade of the customer.</summary>
    public string? Grade { get; init; }

    /// <summary>In the row's currency.</summary>
    public decimal? CreditLimit { get; init; }

    /// <summary>Null also where the file's word isn't known.</summary>
    public DocumentKind? DocumentKind { get; init; }

    /// <summary>The customer's money that belongs to no invoice yet, in the row's currency; never below zero.</summary>
    public decimal? UnappliedCash { get; init; }

    public ReceivableKey Key => new(CustomerCode, InvoiceNumber, Installment);

    /// <summary>With what credits take off it.</summary>
    public LedgerRow LoweredBy(decimal credit, DateOnly asOf) => credit == 0m ? this : this with
    {
        Open = Open - credit,
        Disputed = Disputed is { } disputed ? Math.Min(disputed, Open - credit) : null,
        ClosedOn = Open > credit ? null : ClosedOn ?? asOf,
    };

    public LedgerRow Shifted(int days) => days == 0 ? this : this with
    {
        IssuedOn = IssuedOn?.AddDays(days),
        DueOn = DueOn.AddDays(days),
        SettledOn = SettledOn?.AddDays(days),
        ClosedOn = ClosedOn?.AddDays(days),
    };
}
