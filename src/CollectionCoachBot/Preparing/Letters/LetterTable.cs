using System.Globalization;
using CollectionCoachBot.Texts;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CollectionCoachBot.Preparing.Letters;

/// <summary>The table of a letter's invoices. Where the ledger has none, empty rows to fill in by hand.</summary>
internal sealed class LetterTable(Words words)
{
    private const int EmptyRows = 3;
    private const int Width = 9_298;

    /// <param name="letter">Whose table it is.</param>
    /// <param name="rows">Its rows; none: empty ones to fill in.</param>
    /// <param name="amount">The column of amounts: "amount", or "disputed".</param>
    public Table Of(Letter letter, IReadOnlyList<LetterRow> rows, string amount)
    {
        // Many ledgers don't know when an invoice was issued: a column of nothing looks like something forgotten.
        var showsIssued = rows.Count == 0 || rows.Any(row => row.IssuedOn.Length > 0);
        string[] columns = ["number", .. showsIssued ? ["issued"] : Array.Empty<string>(), "due", amount, .. letter.ShowsDays ? ["past"] : Array.Empty<string>()];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(column => new GridColumn { Width = Text(WidthOf(column, columns)) })));
        var heading = Row(columns.Select(column => words.Plain(letter.Language, "preparing.letter-column-" + column)), columns, bold: true);
        heading.InsertAt(new TableRowProperties(new TableHeader()), 0);
        table.Append(heading);
        foreach (var row in rows)
            table.Append(Row(columns.Select(column => CellOf(row, column)), columns, bold: false));
        for (var i = 0; rows.Count == 0 && i < EmptyRows; i++)
            table.Append(Row(columns.Select(_ => ""), columns, bold: false));
        return table;
    }

    private static TableRow Row(IEnumerable<string> cells, string[] columns, bool bold) => new(cells.Zip(columns).Select(cell => new TableCell(
        new TableCellProperties(new TableCellWidth { Width = Text(WidthOf(cell.Second, columns)), Type = TableWidthUnitValues.Dxa }),
        LetterDocument.Paragraph(cell.First, 20, bold, cell.Second is "amount" or "disputed" or "past" ? JustificationValues.Right : JustificationValues.Left, 40, 40))));

    private static string CellOf(LetterRow row, string column) => column switch
    {
        "number" => row.Number,
        "issued" => row.IssuedOn,
        "due" => row.DueOn,
        "past" => Text(row.DaysPast),
        _ => row.Amount,
    };

    /// <summary>The invoice's number takes what the others leave.</summary>
    private static int WidthOf(string column, string[] columns) => column switch
    {
        "number" => Width - columns.Where(other => other != "number").Sum(other => WidthOf(other, columns)),
        "amount" or "disputed" => columns.Contains("past") ? 2_298 : 2_400,
        "past" => 1_100,
        _ => columns.Contains("past") ? 1_700 : 1_800,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
