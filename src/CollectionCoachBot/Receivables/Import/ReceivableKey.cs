using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>What makes a receivable the same one in every file.</summary>
internal readonly record struct ReceivableKey(string CustomerCode, string InvoiceNumber, int Installment)
{
    /// <summary>128 bits that no two keys share, be they made for it: the half of SHA-256.</summary>
    public KeyDigest Digest
    {
        get
        {
            Span<char> key = stackalloc char[CustomerCode.Length + InvoiceNumber.Length + 4];
            CustomerCode.CopyTo(key);
            InvoiceNumber.CopyTo(key[CustomerCode.Length..]);

            // Where the code ends is part of it: A + B1 is another than AB + 1.
            key[^4] = (char)CustomerCode.Length;
            key[^3] = (char)InvoiceNumber.Length;
            key[^2] = (char)Installment;
            key[^1] = (char)(Installment >> 16);
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(MemoryMarshal.AsBytes(key), digest);
            return new KeyDigest(BinaryPrimitives.ReadUInt64LittleEndian(digest), BinaryPrimitives.ReadUInt64LittleEndian(digest[sizeof(ulong)..]));
        }
    }

    /// <summary>In place of an invoice number that couldn't be read: any of the customer's.</summary>
    public const string AnyInvoice = "";

    /// <summary>In place of an installment that couldn't be read: any of the invoice's.</summary>
    public const int AnyInstallment = 0;
}
