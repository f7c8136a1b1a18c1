namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>What a row says is owed, and what it says we owe the customer.</summary>
/// <param name="Amount">Of the receivable; null: the row is none, but a credit note or a payment.</param>
/// <param name="Open">What is still to be paid of it.</param>
/// <param name="Credit">What is left of a credit note, payment or overpayment, above zero.</param>
internal readonly record struct RowSums(decimal? Amount, decimal Open, decimal Credit);
