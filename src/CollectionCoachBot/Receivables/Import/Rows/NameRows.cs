namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>A name as the file writes it first, and in how many rows it stands.</summary>
internal sealed record NameRows(string Name, int Rows);
