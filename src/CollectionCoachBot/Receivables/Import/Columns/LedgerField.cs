namespace CollectionCoachBot.Receivables.Import.Columns;

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

    /// <summary>Of a credit or payment with a number of its own: the invoice that it lowers.</summary>
    AppliesTo,
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

    /// <summary>Whether the amount is a debit or a credit, where that isn't its sign: S/H, 方向.</summary>
    Side,

    /// <summary>In a file without a column of amounts: 借方, Sollbetrag.</summary>
    Debit,
    Credit,

    /// <summary>Paid, draft, cancelled.</summary>
    Status,

    /// <summary>Money of the customer that belongs to no invoice yet.</summary>
    UnappliedCash,
    Disputed,
    DisputedAmount,
    SettledOn,
    Currency,
    AsOf,
}
