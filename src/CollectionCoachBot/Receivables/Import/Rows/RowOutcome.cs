namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>What became of one row of a file. A row and a rejection are never there together.</summary>
/// <param name="Row">Taken.</param>
/// <param name="Rejection">Not taken.</param>
/// <param name="Key">
/// Of a rejected row, as far as it could be read: such a receivable hasn't vanished from the file. Null there: it may be anybody's. Of a credit
/// whose receivable it names, or its own number.
/// </param>
/// <param name="NotYetIssued">Left out, since it was issued after the ledger's date.</param>
/// <param name="Credit">What the customer has with us by it: the row is no receivable, or one that was overpaid.</param>
internal sealed record RowOutcome(
    LedgerRow? Row = null, Rejection? Rejection = null, ReceivableKey? Key = null, bool NotYetIssued = false, CreditRow? Credit = null)
{
    /// <summary>A total, not a receivable.</summary>
    public static RowOutcome Total { get; } = new();

    /// <summary>A draft, or cancelled: it doesn't count.</summary>
    public static RowOutcome Void { get; } = new() { IsVoid = true };

    public bool IsVoid { get; init; }
}
