namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>What stands before the decimals of an amount; the other one, if any, groups the thousands.</summary>
internal enum DecimalSign
{
    Point,
    Comma,
}
