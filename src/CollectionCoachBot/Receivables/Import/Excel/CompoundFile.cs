using System.Buffers.Binary;
using System.Text;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>
/// The container of older Office files (MS-CFB): a small file system of sectors. Read only as far as needed: what streams it has, and one of them,
/// in order. A chain that runs in circles ends at the size of the file.
/// </summary>
internal sealed class CompoundFile
{
    private const uint Largest = 0xFFFFFFFA;
    private const int HeaderFat = 109;
    private const byte StreamEntry = 2;
    private const byte RootEntry = 5;

    private readonly Stream _file;
    private readonly int _sector;
    private readonly List<uint> _fat = [];
    private readonly List<(string Name, uint Start, long Length)> _entries = [];
    private readonly uint _smallFat;
    private readonly int _smallest;

    /// <summary>Where the streams that are smaller than a few sectors stand together.</summary>
    private readonly (string Name, uint Start, long Length) _small;

    /// <exception cref="InvalidDataException">It is no such file, or broken.</exception>
    public CompoundFile(Stream file)
    {
        _file = file;
        var header = Read(0, 512);
        if (!header.AsSpan().StartsWith(Signature))
            throw new InvalidDataException("no compound file");
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(30));
        if (shift is < 7 or > 16)
            throw new InvalidDataException("a sector of an impossible size");
        _sector = 1 << shift;
        (_smallFat, _smallest) = (ReadUInt32(header, 60), (int)Math.Min(ReadUInt32(header, 56), 1 << 16));
        ReadFat(header);
        var directory = ReadUInt32(header, 48);
        foreach (var sector in Chain(directory))
        {
            var entries = Read(Offset(sector), _sector);
            for (var at = 0; at + 128 <= entries.Length; at += 128)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 64));
                if (entries[at + 66] is not (StreamEntry or RootEntry) || length is < 2 or > 64)
                    continue;
                var entry = (Encoding.Unicode.GetString(entries, at, length - 2), ReadUInt32(entries, at + 116), (long)ReadUInt32(entries, at + 120));
                if (entries[at + 66] == RootEntry)
                    _small = entry;
                else
                    _entries.Add(entry);
            }
        }
    }

    /// <summary>What such a file begins with.</summary>
    public static ReadOnlySpan<byte> Signature => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public bool Has(string name) => _entries.Exists(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A stream's content, part by part.</summary>
    /// <exception cref="InvalidDataException">It isn't there.</exception>
    public IEnumerable<byte[]> Parts(string name)
    {
        var index = _entries.FindIndex(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
            throw new InvalidDataException($"no stream {name}");
        var (_, start, length) = _entries[index];
        return length >= _smallest ? Parts(start, length) : [Small(start, (int)length)];
    }

    private IEnumerable<byte[]> Parts(uint start, long length)
    {
        foreach (var sector in Chain(start))
        {
            if (length <= 0)
                yield break;
            yield return Read(Offset(sector), (int)Math.Min(_sector, length));
            length -= _sector;
        }
    }

    private byte[] Small(uint start, int length)
    {
        const int Size = 64;
        byte[] all = [.. Parts(_small.Start, Math.Min(_small.Length, _file.Length)).SelectMany(part => part)];
        byte[] table = [.. Chain(_smallFat).SelectMany(sector => Read(Offset(sector), _sector))];
        var content = new List<byte>(length);
        for (var sector = start; content.Count < length && sector < table.Length / 4 && (sector + 1) * Size <= all.Length; sector = ReadUInt32(table, (int)sector * 4))
            content.AddRange(all.AsSpan((int)sector * Size, Math.Min(Size, length - content.Count)));
        return [.. content];
    }

    private static uint ReadUInt32(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));

    private void ReadFat(byte[] header)
    {
        var sectors = new List<uint>();
        for (var i = 0; i < HeaderFat; i++)
            sectors.Add(ReadUInt32(header, 76 + i * 4));
        var (next, most) = (ReadUInt32(header, 68), _file.Length / _sector);
        for (var i = 0L; next < Largest && i < most; i++)
        {
            var more = Read(Offset(next), _sector);
            for (var at = 0; at < _sector - 4; at += 4)
                sectors.Add(ReadUInt32(more, at));
            next = ReadUInt32(more, _sector - 4);
        }

        foreach (var sector in sectors.Where(sector => sector < Largest))
        {
            var table = Read(Offset(sector), _sector);
            for (var at = 0; at < _sector; at += 4)
                _fat.Add(ReadUInt32(table, at));
        }
    }

    private IEnumerable<uint> Chain(uint start)
    {
        var most = _file.Length / _sector + 1;
        for (var sector = start; sector < Largest && sector < _fat.Count && most-- > 0; sector = _fat[(int)sector])
            yield return sector;
    }

    private long Offset(uint sector) => ((long)sector + 1) * _sector;

    /// <summary>The last sector may be cut short; the rest of it is zeros.</summary>
    private byte[] Read(long at, int count)
    {
        var bytes = new byte[count];
        _file.Position = Math.Clamp(at, 0, _file.Length);
        return _file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) > 0 ? bytes : throw new InvalidDataException("a sector behind the file's end");
    }
}
