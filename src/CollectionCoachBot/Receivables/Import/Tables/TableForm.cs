namespace CollectionCoachBot.Receivables.Import.Tables;

/// <summary>How a file's table is read.</summary>
internal sealed record TableForm
{
    /// <summary>The encoding's name; null: a workbook, which has its own.</summary>
    public string? Encoding { get; init; }

    /// <summary>What stands between cells; null: a workbook.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet's name; null: no workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>Other sheets that have a ledger's headings, and aren't read.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];
}
