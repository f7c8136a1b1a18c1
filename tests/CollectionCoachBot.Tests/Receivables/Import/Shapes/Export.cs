using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Tests.Receivables.Import.Shapes;

/// <summary>A list as a well-known program exports it, in our own words and figures, and what must come out of it.</summary>
/// <param name="Text">The file.</param>
/// <param name="Customers">How many have a receivable or money with us.</param>
/// <param name="Receivables">How many are open.</param>
/// <param name="Open">By currency, as "EUR 100".</param>
internal sealed record Export(string Text, int Customers, int Receivables, string Open)
{
    /// <summary>Money without an invoice, likewise; empty: none.</summary>
    public string Unapplied { get; init; } = "";

    public ImportRequest Request { get; init; } = new();

    /// <summary>One of the receivables, as <see cref="TestImport.Receivables"/> writes it.</summary>
    public required string First { get; init; }
}
