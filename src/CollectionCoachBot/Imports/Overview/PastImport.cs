using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>An import as it is told.</summary>
/// <param name="Import">What was imported.</param>
/// <param name="By">Whose file it was, as others wrote it; null: nobody's whom we know.</param>
/// <param name="Kept">How many of the rejected rows can be told one by one.</param>
internal sealed record PastImport(LedgerImport Import, string? By, int Kept);
