using System.Buffers.Binary;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>Finds the cells with errors in a workbook of the older kind (MS-XLS): a cell that is an error, or a formula whose result is one.</summary>
internal static class XlsFailedCells
{
    private const int BeginOfPart = 0x0809;
    private const int EndOfPart = 0x000A;
    private const int Sheet = 0x0085;
    private const int Formula = 0x0006;
    private const int TruthOrError = 0x0205;

    /// <param name="container">The workbook.</param>
    /// <param name="sheet">The sheet's place among the sheets, from 0.</param>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static FailedCells Of(CompoundFile container, int sheet)
    {
        var failed = new FailedCells();
        var starts = new List<uint>();
        var (wanted, depth, at) = (false, 0, 0L);
        foreach (var (id, body, offset) in Records(container.Parts(container.Has("Workbook") ? "Workbook" : "Book")))
        {
            at = offset;
            switch (id)
            {
                case Sheet when body.Length >= 6 && body[5] == 0:
                    starts.Add(BinaryPrimitives.ReadUInt32LittleEndian(body));
                    break;
                case BeginOfPart:
                    if (depth++ == 0)
                        wanted = sheet < starts.Count && starts[sheet] == at;
                    break;
                case EndOfPart:
                    depth = Math.Max(0, depth - 1);
                    break;
                case TruthOrError when wanted && body.Length >= 8 && body[7] == 1:
                    failed.Add(Number(body, 0), Number(body, 2), Shown(body[6]));
                    break;
                case Formula when wanted && body.Length >= 14 && body[6] == 2 && body[12] == 0xFF && body[13] == 0xFF:
                    failed.Add(Number(body, 0), Number(body, 2), Shown(body[8]));
                    break;
            }
        }

        return failed;
    }

    private static int Number(byte[] body, int at) => BinaryPrimitives.ReadUInt16LittleEndian(body.AsSpan(at));

    private static string Shown(byte error) => error switch
    {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };

    /// <summary>Each record with where it begins. Records don't end where parts do.</summary>
    private static IEnumerable<(int Id, byte[] Body, long Offset)> Records(IEnumerable<byte[]> parts)
    {
        var (buffer, start) = (Array.Empty<byte>(), 0L);
        foreach (var part in parts)
        {
            buffer = [.. buffer, .. part];
            var at = 0;
            while (buffer.Length - at >= 4)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at + 2));
                if (buffer.Length - at < 4 + length)
                    break;
                yield return (BinaryPrimitives.ReadUInt16LittleEndian(buffer.AsSpan(at)), buffer[(at + 4)..(at + 4 + length)], start + at);
                at += 4 + length;
            }

            (buffer, start) = (buffer[at..], start + at);
        }
    }
}
