namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>One row as it stands in the file.</summary>
/// <param name="Line">The line on which it begins, from 1; in a spreadsheet its row.</param>
/// <param name="Values">Trimmed, one a column; fewer or more than the headings: the row is broken.</param>
/// <param name="BadQuotes">A quotation mark stands where none may.</param>
internal sealed record RawRow(int Line, string[] Values, bool BadQuotes)
{
    /// <summary>What a spreadsheet says of the cells; null: all are texts.</summary>
    public CellKind[]? Kinds { get; init; }

    /// <summary>The currency's sign or code, or %, that a spreadsheet shows beside a number without storing it; null: none anywhere in the row.</summary>
    public string?[]? Signs { get; init; }

    /// <summary>Cells that are part of a merged one above them, and show its value; null: none.</summary>
    public bool[]? Merged { get; init; }

    /// <summary>Whether it adds others up, and is no receivable.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The customer below whose name it stands; null: its own cells say whose it is.</summary>
    public CustomerGroup? Group { get; init; }

    public CellKind Kind(int column) => Kinds is null || column >= Kinds.Length ? CellKind.Text : Kinds[column];

    public string? Sign(int column) => Signs is null || column >= Signs.Length ? null : Signs[column];

    public bool IsMerged(int column) => Merged is not null && column < Merged.Length && Merged[column];
}
