namespace CollectionCoachBot.Receivables.Import;

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

    public ReceivableKey Key => new(CustomerCode, InvoiceNumber, Installment);

    public LedgerRow Shifted(int days) => days == 0 ? this : this with
    {
        IssuedOn = IssuedOn?.AddDays(days),
        DueOn = DueOn.AddDays(days),
        SettledOn = SettledOn?.AddDays(days),
        ClosedOn = ClosedOn?.AddDays(days),
    };
}
