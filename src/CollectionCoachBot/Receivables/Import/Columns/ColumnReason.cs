namespace CollectionCoachBot.Receivables.Import.Columns;

/// <summary>How a column's meaning is known.</summary>
internal enum ColumnReason
{
    /// <summary>Its heading is one of the words of LedgerVocabulary.yaml.</summary>
    Word,

    /// <summary>The person said it.</summary>
    Given,

    /// <summary>It has no heading, and customers' names stand in it above their invoices.</summary>
    Groups,
}
