using System.Text;
using CollectionCoachBot.Imports.Overview;

namespace CollectionCoachBot.Tests.Imports.Overview;

/// <summary>What a spreadsheet opens is text, whatever stood in the ledger.</summary>
public class SafeCsvTests
{
    [Theory]
    [InlineData("INV-1", "\"INV-1\"")]
    [InlineData("", "\"\"")]
    [InlineData("12,50", "\"12,50\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("1=1", "\"1=1\"")]
    public void A_cell_that_begins_like_a_formula_is_made_text(string text, string cell) => Assert.Equal(cell, SafeCsv.Cell(text));

    [Fact]
    public void The_file_begins_with_the_mark_that_Excel_needs_and_ends_each_row()
    {
        var csv = new SafeCsv();
        csv.Row("行", "列");
        csv.Row("1", "二");

        var bytes = csv.ToBytes();

        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("\"行\",\"列\"\r\n\"1\",\"二\"\r\n", Encoding.UTF8.GetString(bytes[3..]));
    }
}
