using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Puts what a file says into a receivable.</summary>
internal static class ReceivableFacts
{
    public static Receivable New(LedgerRow row, string id, string customerId, DateOnly addedOn)
    {
        var receivable = new Receivable
        {
            Id = id,
            CustomerId = customerId,
            InvoiceNumber = row.InvoiceNumber,
            Installment = row.Installment,
            DueOn = row.DueOn,
            Amount = row.Amount,
            Open = row.Open,
            Currency = row.Currency,
            AddedOn = addedOn,
        };
        Set(row, receivable);
        return receivable;
    }

    /// <summary>Says whether anything changed.</summary>
    public static bool Write(LedgerRow row, Receivable receivable)
    {
        var before = Facts(receivable);
        Set(row, receivable);
        return Facts(receivable) != before;
    }

    private static void Set(LedgerRow row, Receivable receivable)
    {
        receivable.OrderNumber = row.OrderNumber ?? receivable.OrderNumber;
        receivable.IssuedOn = row.IssuedOn ?? receivable.IssuedOn;
        receivable.DueOn = row.DueOn;
        receivable.DueBasis = row.DueBasis ?? receivable.DueBasis;
        receivable.ConditionProven = row.ConditionProven ?? receivable.ConditionProven;
        receivable.Amount = row.Amount;
        receivable.Open = row.Open;
        receivable.Currency = row.Currency;

        // A file that says nothing of it doesn't end a dispute; it only can't be larger than what is open.
        receivable.Disputed = row.Disputed ?? Math.Min(receivable.Disputed, row.Open);

        // A file that says "paid" without a date says so each time: the first time is when it closed.
        receivable.ClosedOn = row.ClosedOn is null ? null : row.SettledOn ?? receivable.ClosedOn ?? row.ClosedOn;
    }

    private static (string?, DateOnly?, DateOnly, DueBasis?, bool?, decimal, decimal, string, decimal, DateOnly?) Facts(Receivable receivable) => (
        receivable.OrderNumber, receivable.IssuedOn, receivable.DueOn, receivable.DueBasis, receivable.ConditionProven,
        receivable.Amount, receivable.Open, receivable.Currency, receivable.Disputed, receivable.ClosedOn);
}
