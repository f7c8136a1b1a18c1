namespace CollectionCoachBot.Receivables.Import;

internal static class LedgerFields
{
    /// <summary>Whether the column holds amounts of money.</summary>
    public static bool IsAmount(this LedgerField field) =>
        field is LedgerField.Amount or LedgerField.Open or LedgerField.Paid or LedgerField.DisputedAmount;
}
