using System.Globalization;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Tests.Receivables.Import.Rows;

public sealed class SipHashTests
{
    /// <summary>Of the authors' own table: the bytes 0, 1, 2 … under the key of the bytes 0 to 15.</summary>
    [Theory]
    [InlineData(0, "e6a825ba047f81a3", "930255c71472f66d")]
    [InlineData(1, "44af996bd8c187da", "45fc229b11597634")]
    public void Digests_are_those_of_the_authors(int length, string first, string second)
    {
        byte[] message = [.. Enumerable.Range(0, length).Select(i => (byte)i)];

        var digest = new SipHash(0x0706050403020100, 0x0f0e0d0c0b0a0908).Of(message);

        Assert.Equal(new KeyDigest(ulong.Parse(first, NumberStyles.HexNumber, CultureInfo.InvariantCulture), ulong.Parse(second, NumberStyles.HexNumber, CultureInfo.InvariantCulture)), digest);
    }

    [Fact]
    public void Every_byte_and_the_key_count()
    {
        byte[][] messages = [.. Enumerable.Range(0, 40).Select(length => new byte[length]), .. Enumerable.Range(0, 40).Select(changed => One(40, changed))];
        SipHash[] hashes = [new(0, 0), new(0, 1), new(1, 0)];

        var digests = hashes.SelectMany(hash => messages.Select(message => hash.Of(message)));

        Assert.Equal(hashes.Length * messages.Length, digests.Distinct().Count());
    }

    private static byte[] One(int length, int changed)
    {
        var message = new byte[length];
        message[changed] = 1;
        return message;
    }
}
