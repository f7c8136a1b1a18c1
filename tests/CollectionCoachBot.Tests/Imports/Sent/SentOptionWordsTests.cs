using CollectionCoachBot.Imports.Sent;

namespace CollectionCoachBot.Tests.Imports.Sent;

public class SentOptionWordsTests
{
    private static readonly SentOptionWords Words = SentOptionWords.Load(AppContext.BaseDirectory);

    private static readonly string[] Mappings = ["ERP", "SAP East"];

    [Theory]
    [InlineData("", "")]
    [InlineData("currency=CNY", "currency=CNY")]
    [InlineData("mapping=ERP currency=CNY delta=true", "mapping=ERP currency=CNY delta=true")]
    [InlineData("mapping ERP", "mapping=ERP")]
    [InlineData("erp", "mapping=erp")]
    [InlineData("SAP East", "mapping=SAP East")]
    [InlineData("mapping=\"SAP East\", delta", "mapping=SAP East delta=true")]
    [InlineData("ERP delta", "mapping=ERP delta=true")]
    [InlineData("Currency: usd\nDelta", "currency=usd delta=true")]
    [InlineData("--currency CNY --delta", "currency=CNY delta=true")]
    [InlineData("—as-of 2026-11-20", "as-of=2026-11-20")]
    [InlineData("column=\"Our ref=InvoiceNumber\" column=Colour=", "column=Our ref=InvoiceNumber column=Colour=")]
    [InlineData("currency = CNY", "currency=CNY")]
    [InlineData("映射 ERP", "mapping=ERP")]
    [InlineData("映射“SAP East”，币种：CNY，增量", "mapping=SAP East currency=CNY delta=true")]
    [InlineData("币种CNY 截至2026-11-20", "currency=CNY as-of=2026-11-20")]
    [InlineData("币种=CNY、增量", "currency=CNY delta=true")]
    [InlineData("列=“我方单号=InvoiceNumber”", "column=我方单号=InvoiceNumber")]
    public void Options_are_read_as_they_are_over_http_and_as_people_say_them(string text, string said)
    {
        var read = Words.Read(text, Mappings);

        Assert.Equal((said, null), (string.Join(' ', read.Said.Select(option => $"{option.Name}={option.Value}")), read.NotUnderstood));
    }

    [Theory]
    [InlineData("the ledger of november", "the")]
    [InlineData("currency=CNY please", "please")]
    [InlineData("请导入", "请导入")]
    [InlineData("yes=true", "yes=true")]
    [InlineData("dry-run=true", "dry-run=true")]
    [InlineData("currency", "currency")]
    [InlineData("currency=", "currency=")]
    [InlineData("mapping currency=CNY", "mapping")]
    [InlineData("增量文件", "增量文件")]
    [InlineData("delta true", "true")]
    [InlineData("https://contoso.example/a", "https://contoso.example/a")]
    public void What_is_not_understood_is_told_and_nothing_else_counts(string text, string part)
    {
        var read = Words.Read(text, Mappings);

        Assert.Equal((0, part), (read.Said.Count, read.NotUnderstood));
    }
}
