namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>What a spreadsheet says a cell is. A CSV has texts only.</summary>
internal enum CellKind : byte
{
    Text,

    /// <summary>A real number: its text is invariant (1234.5), and never to be guessed at again.</summary>
    Number,

    /// <summary>A real date: its text is yyyy-MM-dd, with HH:mm:ss behind it where it has a time.</summary>
    Date,

    /// <summary>A formula or lookup that failed: #N/A.</summary>
    Error,
}
