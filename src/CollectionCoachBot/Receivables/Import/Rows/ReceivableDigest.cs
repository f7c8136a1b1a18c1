using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CollectionCoachBot.Receivables.Import.Rows;

/// <summary>
/// Stands for receivables' keys within one import. Two keys with one digest would be taken for one receivable, and a file may be made by somebody
/// who wants that: so the digest has a key of its own that is drawn for each import and leaves it nowhere. Then two of two million have
/// one digest by chance only, once in 10²⁶ imports.
/// </summary>
internal sealed class ReceivableDigest
{
    private readonly SipHash _hash;

    public ReceivableDigest()
    {
        Span<ulong> key = stackalloc ulong[2];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(key));
        _hash = new SipHash(key[0], key[1]);
    }

    public KeyDigest Of(ReceivableKey key)
    {
        Span<char> text = stackalloc char[key.CustomerCode.Length + key.InvoiceNumber.Length + 4];
        key.CustomerCode.CopyTo(text);
        key.InvoiceNumber.CopyTo(text[key.CustomerCode.Length..]);

        // Where the code ends is part of it: A + B1 is another than AB + 1.
        text[^4] = (char)key.CustomerCode.Length;
        text[^3] = (char)key.InvoiceNumber.Length;
        text[^2] = (char)key.Installment;
        text[^1] = (char)(key.Installment >> 16);
        return _hash.Of(MemoryMarshal.AsBytes(text));
    }
}
