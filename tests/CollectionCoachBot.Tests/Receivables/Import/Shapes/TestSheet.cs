namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>A sheet to write. Cells are texts, numbers, <see cref="DateOnly"/>, null for empty, or one of the records below.</summary>
internal sealed record TestSheet(string Name, params IReadOnlyList<object?[]> Rows)
{
    /// <summary>Merged cells: first row, last row, first column, last column, from 0.</summary>
    public IReadOnlyList<(int FirstRow, int LastRow, int First, int Last)> Merges { get; init; } = [];

    public bool IsHidden { get; init; }

    /// <summary>A number that is shown in a format of its own, such as 0000.</summary>
    internal sealed record Formatted(double Number, string Format);

    /// <summary>A formula that failed.</summary>
    internal sealed record Failed(string Shown);

    /// <summary>A formula with the value that it had.</summary>
    internal sealed record Formula(string Text, double Value);
}
