namespace CollectionCoachBot.Receivables;

/// <summary>付款节奏: the days of the month on which a customer works through payments (1 to 31; a day that a month lacks means its last), and who signs.</summary>
internal sealed record PaymentCycle
{
    public int? StatementDay { get; init; }

    public int? InvoiceCutoffDay { get; init; }

    public int? PlanCutoffDay { get; init; }

    public int? PayDay { get; init; }

    public string? Signer { get; init; }
}
