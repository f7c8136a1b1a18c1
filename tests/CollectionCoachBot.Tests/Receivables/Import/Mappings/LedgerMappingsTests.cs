using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Mappings;

namespace CollectionCoachBot.Tests.Receivables.Import.Mappings;

public class LedgerMappingsTests : IDisposable
{
    private readonly TestLedger _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task What_is_saved_comes_back_under_its_name_in_any_case()
    {
        await Mappings().SaveAsync(" SAP FI ", Content("Beleg", LedgerField.InvoiceNumber), CancellationToken.None);

        var found = await Mappings().FindAsync("sap fi", CancellationToken.None);

        Assert.Equal([("Beleg", (LedgerField?)LedgerField.InvoiceNumber), ("Rest", null)], found.Columns.Select(column => (column.Key, column.Value)));
        Assert.Equal([("张三", "zhangsan@contoso.cn"), ("M. Keller", null)], found.People.Select(person => (person.Key, person.Value)));
        Assert.Equal((DateOrder.DayFirst, DecimalSign.Comma, "windows-1252", null, "EUR"), (found.Dates, found.Decimals, found.Encoding, found.Sheet, found.Currency));
    }

    [Fact]
    public async Task A_name_is_there_once_and_the_last_counts()
    {
        await Mappings().SaveAsync("SAP", Content("Beleg", LedgerField.InvoiceNumber), CancellationToken.None);
        await Mappings().SaveAsync("Oracle", Content("Num", LedgerField.InvoiceNumber), CancellationToken.None);
        await Mappings().SaveAsync("sap", Content("Beleg", LedgerField.OrderNumber), CancellationToken.None);

        var all = await Mappings().AllAsync(CancellationToken.None);

        Assert.Equal(["Oracle", "sap"], all.Select(mapping => mapping.Name));
        Assert.Equal(LedgerField.OrderNumber, all[1].Content.Columns["Beleg"]);
    }

    [Fact]
    public async Task A_name_that_is_not_there_or_none_is_refused()
    {
        Assert.Equal("no-such-mapping", (await Assert.ThrowsAsync<LedgerRefusedException>(() => Mappings().FindAsync("SAP", CancellationToken.None))).Key);
        Assert.Equal("bad-mapping-name", Assert.Throws<LedgerRefusedException>(() => LedgerMappings.CheckName("  ")).Key);
        Assert.Equal("bad-mapping-name", Assert.Throws<LedgerRefusedException>(() => LedgerMappings.CheckName(new string('x', 65))).Key);
    }

    [Fact]
    public void What_an_import_says_itself_goes_before_what_is_saved()
    {
        var request = Content("Beleg", LedgerField.InvoiceNumber).Under(new ImportRequest
        {
            Currency = "CHF", Columns = new Dictionary<string, LedgerField?> { ["Beleg"] = LedgerField.OrderNumber, ["Num"] = LedgerField.InvoiceNumber },
            People = new Dictionary<string, string?> { ["m.keller"] = "other@contoso.cn", ["m. keller"] = "keller@contoso.cn" },
        });

        Assert.Equal(("CHF", DateOrder.DayFirst), (request.Currency, request.Dates));
        Assert.Equal([("Beleg", LedgerField.OrderNumber), ("Num", LedgerField.InvoiceNumber), ("Rest", null)], request.Columns.Select(column => (column.Key, column.Value)).Order());
        Assert.Equal(3, request.People.Count);
        Assert.Equal(("zhangsan@contoso.cn", "keller@contoso.cn"), (request.People["张三"], request.People["M. KELLER"]));
    }

    [Theory]
    [InlineData("Our ref=invoicenumber", "Our ref", LedgerField.InvoiceNumber)]
    [InlineData("a=b = DueOn", "a=b", LedgerField.DueOn)]
    [InlineData("Owner=", "Owner", null)]
    internal void A_column_is_given_on_the_command_line(string said, string heading, LedgerField? field)
    {
        var given = Assert.Single(GivenColumns.Of([said]));

        Assert.Equal((heading, field), (given.Key, given.Value));
    }

    [Theory]
    [InlineData("Our ref", "bad-column")]
    [InlineData("=DueOn", "bad-column")]
    [InlineData("Our ref=Colour", "no-such-field")]
    [InlineData("Our ref=3", "no-such-field")]
    public void What_gives_no_column_is_refused(string said, string reason) =>
        Assert.Equal(reason, Assert.Throws<LedgerRefusedException>(() => GivenColumns.Of([said])).Key);

    private LedgerMappings Mappings() => new(_test.Database, new FixedClock(TestLedger.Now));

    private static MappingContent Content(string heading, LedgerField field) => new()
    {
        Columns = new Dictionary<string, LedgerField?> { [heading] = field, ["Rest"] = null },
        People = new Dictionary<string, string?> { ["张三"] = "zhangsan@contoso.cn", ["M. Keller"] = null },
        Dates = DateOrder.DayFirst, Decimals = DecimalSign.Comma, Encoding = "windows-1252", Currency = "EUR",
    };
}
