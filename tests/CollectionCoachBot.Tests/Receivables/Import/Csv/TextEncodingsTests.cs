using System.Text;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Csv;

namespace CollectionCoachBot.Tests.Receivables.Import.Csv;

public sealed class TextEncodingsTests
{
    private const string Rows = ",1,2026-10-01,5,EUR\n";

    [Theory]
    [InlineData("utf-8", "华信建材有限公司", "UTF-8")]
    [InlineData("gb18030", "华信建材有限公司", "GB18030")]
    [InlineData("windows-1252", "Müller & Söhne, Größe €", "WINDOWS-1252")]
    [InlineData("windows-1252", "Café Française", "WINDOWS-1252")]
    public void The_likeliest_encoding_stands_first(string written, string text, string expected) =>
        Assert.Equal(expected, TextEncodings.Of(File(written, text), given: null)[0].Name);

    [Theory]
    [InlineData(949, "고객코드")]
    [InlineData(932, "得意先コード")]
    [InlineData(950, "客戶編號")]
    public void Korean_Japanese_and_Taiwanese_are_among_what_a_file_may_be(int page, string text) =>
        Assert.Contains(page, TextEncodings.Of(File(page.ToString(System.Globalization.CultureInfo.InvariantCulture), text), given: null).Select(encoding => encoding.Encoding.CodePage));

    [Fact]
    public void Bytes_far_behind_the_beginning_count_too()
    {
        var file = new MemoryStream([.. Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("A" + Rows, 20_000))), .. Written("gb18030", "华信建材" + Rows)]);

        Assert.Equal("GB18030", TextEncodings.Of(file, given: null)[0].Name);
    }

    [Fact]
    public void A_file_of_which_a_few_bytes_are_damaged_is_not_taken_for_another_encoding()
    {
        byte[] damaged = [.. Encoding.UTF8.GetBytes("华信建材有限公司北海商超" + Rows), 0xE5, 0x8D, .. Encoding.UTF8.GetBytes(Rows)];

        Assert.Equal("encoding-broken", Assert.Throws<LedgerRefusedException>(() => TextEncodings.Of(new MemoryStream(damaged), given: null)).Key);
    }

    [Theory]
    [InlineData("GBK", "GB18030")]
    [InlineData("gb2312", "GB2312")]
    [InlineData("Windows-1252", "WINDOWS-1252")]
    public void What_the_person_says_it_is_counts(string given, string name) =>
        Assert.Equal(name, Assert.Single(TextEncodings.Of(File("gb18030", "华信"), given)).Name);

    [Theory]
    [InlineData("Klingon", "no-such-encoding")]
    [InlineData("utf-8", "encoding-broken")]
    public void What_the_person_says_and_it_is_not_is_refused(string given, string reason) =>
        Assert.Equal(reason, Assert.Throws<LedgerRefusedException>(() => TextEncodings.Of(File("gb18030", "华信"), given)).Key);

    private static MemoryStream File(string encoding, string name) => new(Written(encoding, name + Rows));

    private static byte[] Written(string encoding, string text)
    {
        var provider = CodePagesEncodingProvider.Instance;
        var known = int.TryParse(encoding, System.Globalization.CultureInfo.InvariantCulture, out var page) ? provider.GetEncoding(page) : provider.GetEncoding(encoding);
        return (known ?? Encoding.UTF8).GetBytes(text);
    }
}
