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
        string[] columns = letter.ShowsDays ? ["number", "issued", "due", amount, "past"] : ["number", "issued", "due", amount];
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Text(Width), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 }),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(columns.Select(column => new GridColumn { Width = Text(WidthOf(column, columns.Length)) })));
        var heading = Row(columns.Select(column => words.Plain(letter.Language, "preparing.letter-column-" + column)), columns, bold: true);
        heading.InsertAt(new TableRowProperties(new TableHeader()), 0);
        table.Append(heading);
        foreach (var row in rows)
            table.Append(Row([row.Number, row.IssuedOn, row.DueOn, row.Amount, .. letter.ShowsDays ? new[] { Text(row.DaysPast) } : []], columns, bold: false));
        for (var i = 0; rows.Count == 0 && i < EmptyRows; i++)
            table.Append(Row(columns.Select(_ => ""), columns, bold: false));
        return table;
    }

    private static TableRow Row(IEnumerable<string> cells, string[] columns, bool bold) => new(cells.Zip(columns).Select(cell => new TableCell(
        new TableCellProperties(new TableCellWidth { Width = Text(WidthOf(cell.Second, columns.Length)), Type = TableWidthUnitValues.Dxa }),
        LetterDocument.Paragraph(cell.First, 20, bold, cell.Second is "amount" or "disputed" or "past" ? JustificationValues.Right : JustificationValues.Left, 40, 40))));

    private static int WidthOf(string column, int columns) => column switch
    {
        "number" => columns == 5 ? 2_500 : 3_298,
        "amount" or "disputed" => columns == 5 ? 2_298 : 2_400,
        "past" => 1_100,
        _ => columns == 5 ? 1_700 : 1_800,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
