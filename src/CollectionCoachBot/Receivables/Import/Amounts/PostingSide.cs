namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>On which side of the account an amount stands, where a column beside it says so and not its sign.</summary>
internal enum PostingSide
{
    /// <summary>Owed to us: Soll, 借.</summary>
    Debit,

    /// <summary>Lowers what is owed: Haben, 贷.</summary>
    Credit,
}
