namespace CollectionCoachBot.Receivables.Import;

/// <summary>What a column of a ledger file can mean.</summary>
internal enum LedgerField
{
    CustomerCode,
    CustomerName,
    OwnerEmail,
    Country,
    Contact,
    Segment,
    NaturalPerson,
    InvoiceNumber,
    Installment,
    OrderNumber,
    IssuedOn,
    DueOn,
    DueBasis,
    ConditionProven,
    Amount,
    Open,
    Paid,
    Disputed,
    DisputedAmount,
    SettledOn,
    Currency,
    AsOf,
}
