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
    Grade,
    CreditLimit,
    NaturalPerson,

    /// <summary>Invoice, credit note or payment.</summary>
    DocumentKind,
    InvoiceNumber,
    Installment,
    OrderNumber,
    IssuedOn,
    DueOn,

    /// <summary>"net 30", 月结30天: from which the due date follows.</summary>
    Terms,
    DueBasis,
    ConditionProven,
    Amount,
    Open,
    Paid,

    /// <summary>Money of the customer that belongs to no invoice yet.</summary>
    UnappliedCash,
    Disputed,
    DisputedAmount,
    SettledOn,
    Currency,
    AsOf,
}
