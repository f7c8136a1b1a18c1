namespace CollectionCoachBot.Receivables.Import.Columns;

internal static class LedgerFields
{
    /// <summary>Whether the column holds amounts of money.</summary>
    public static bool IsAmount(this LedgerField field) =>
        field is LedgerField.Amount or LedgerField.Open or LedgerField.Paid or LedgerField.DisputedAmount or LedgerField.CreditLimit or LedgerField.UnappliedCash
            or LedgerField.Debit or LedgerField.Credit;

    /// <summary>Whether the column says what is owed or was paid of a row's document.</summary>
    public static bool IsOwed(this LedgerField field) => field.IsAmount() && field is not (LedgerField.CreditLimit or LedgerField.UnappliedCash);

    /// <summary>Whether amounts may stand in the column, if it isn't for them alone.</summary>
    public static bool MayBeAmount(this LedgerField field) => field.IsAmount() || field == LedgerField.Disputed;

    /// <summary>Whether the column holds dates.</summary>
    public static bool IsDate(this LedgerField field) => field is LedgerField.IssuedOn or LedgerField.DueOn or LedgerField.SettledOn or LedgerField.AsOf;
}
