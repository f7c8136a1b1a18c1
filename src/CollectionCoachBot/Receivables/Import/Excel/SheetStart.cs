using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>A sheet by its first rows.</summary>
/// <param name="Place">Among the workbook's sheets, from 0.</param>
/// <param name="Name">As its tab shows it.</param>
/// <param name="IsVisible">Whether there is a tab.</param>
/// <param name="Rows">The first that aren't blank.</param>
/// <param name="Spans">Cells in them that are merged across columns, by line.</param>
internal sealed record SheetStart(int Place, string Name, bool IsVisible, IReadOnlyList<RawRow> Rows, ILookup<int, (int First, int Last)> Spans);
