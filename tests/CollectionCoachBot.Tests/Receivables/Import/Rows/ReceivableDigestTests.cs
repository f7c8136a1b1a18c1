using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Tests.Receivables.Import.Rows;

public sealed class ReceivableDigestTests
{
    [Theory]
    [InlineData("A", "B1", 1, "AB", "1", 1)]
    [InlineData("A", "1", 1, "A", "1", 2)]
    [InlineData("A", "1", 1, "A", "1", 65_537)]
    [InlineData("A", "B", 1, "B", "A", 1)]
    [InlineData("", "A", 1, "A", "", 1)]
    public void Different_keys_have_different_digests(string code, string invoice, int installment, string otherCode, string otherInvoice, int otherInstallment)
    {
        var digest = new ReceivableDigest();

        Assert.NotEqual(digest.Of(new(code, invoice, installment)), digest.Of(new(otherCode, otherInvoice, otherInstallment)));
        Assert.Equal(digest.Of(new(code, invoice, installment)), digest.Of(new(code, invoice, installment)));
    }

    [Fact]
    public void No_file_can_be_made_for_the_digests_of_an_import_to_come()
    {
        var key = new ReceivableKey("A", "1", 1);

        Assert.NotEqual(new ReceivableDigest().Of(key), new ReceivableDigest().Of(key));
    }
}
