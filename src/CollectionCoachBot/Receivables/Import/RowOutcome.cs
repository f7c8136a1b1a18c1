namespace CollectionCoachBot.Receivables.Import;

/// <summary>What became of one row of a file. Exactly one of <paramref name="Row"/> and <paramref name="Rejection"/> is there, or neither.</summary>
/// <param name="Row">Taken.</param>
/// <param name="Rejection">Not taken.</param>
/// <param name="Key">
/// Of a rejected row, as far as it could be read: such a receivable hasn't vanished from the file. Null there: it may be anybody's.
/// </param>
/// <param name="NotYetIssued">Left out, since it was issued after the ledger's date.</param>
internal sealed record RowOutcome(LedgerRow? Row = null, Rejection? Rejection = null, ReceivableKey? Key = null, bool NotYetIssued = false)
{
    /// <summary>A total, not a receivable.</summary>
    public static RowOutcome Total { get; } = new();
}
