namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>What the document of a row is.</summary>
internal enum DocumentKind
{
    Invoice,
    CreditNote,
    Payment,
}
