using System.IO.Compression;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>
/// Looks at a workbook before anything in it is unpacked: whether it is one, is encrypted, or would unpack to more than a ledger ever has.
/// What an entry claims is what it gives: .NET stops unpacking there.
/// </summary>
internal static class WorkbookGuard
{
    /// <summary>Bytes, of everything in it unpacked. A million rows of twelve columns are some 700 MB.</summary>
    public const long MaxUnpacked = 1024L * 1024 * 1024;

    /// <summary>Bytes of what isn't a sheet: the texts of all cells, styles. They stand in memory together.</summary>
    public const long MaxInMemory = 256L * 1024 * 1024;

    /// <summary>Sheets of numbers shrink to a twentieth; what shrinks to less than this was made to.</summary>
    public const int MaxRatio = 250;

    /// <summary>Bytes; a smaller entry does no harm, however well it shrinks.</summary>
    private const long Harmless = 16 * 1024 * 1024;

    private const int MaxEntries = 10_000;

    /// <summary>Whether a file begins as a workbook's container does, of the newer kind or the older.</summary>
    public static bool IsWorkbook(ReadOnlySpan<byte> start) => IsZip(start) || start.StartsWith(CompoundFile.Signature);

    public static bool IsZip(ReadOnlySpan<byte> start) => start.StartsWith("PK\u0003\u0004"u8);

    /// <exception cref="LedgerRefusedException">It is no workbook that can be read, or too big.</exception>
    public static void CheckZip(Stream file)
    {
        try
        {
            file.Position = 0;
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MaxEntries || zip.Entries.Any(IsBomb)
                || zip.Entries.Sum(entry => entry.Length) > MaxUnpacked
                || zip.Entries.Where(entry => !entry.FullName.StartsWith("xl/worksheets/", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length) > MaxInMemory)
            {
                throw new LedgerRefusedException("workbook-too-big", ("max", MaxUnpacked / 1024 / 1024));
            }

            if (zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)))
                throw new LedgerRefusedException("workbook-binary");
            if (!zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)))
                throw new LedgerRefusedException("no-workbook");
        }
        catch (InvalidDataException)
        {
            throw new LedgerRefusedException("workbook-broken");
        }
    }

    private static bool IsBomb(ZipArchiveEntry entry) => entry.Length > Harmless && entry.Length / MaxRatio > entry.CompressedLength;
}
