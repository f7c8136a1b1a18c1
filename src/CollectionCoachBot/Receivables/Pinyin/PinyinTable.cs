using System.Reflection;

namespace CollectionCoachBot.Receivables.Pinyin;

/// <summary>
/// The Mandarin readings of Chinese characters without tones, the usual one first. Read from pinyin.txt, which
/// tools/pinyin/build_table.py makes of the Unicode Character Database (source and licence stand in the file).
/// </summary>
internal static class PinyinTable
{
    private const char First = '\u4E00';
    private const char Last = '\u9FFF';

    private static readonly Lazy<string[]?[]> Table = new(Load);

    /// <summary>No reading: the character isn't Chinese or is too rare to be spelled.</summary>
    public static string[] Readings(char character) =>
        character is >= First and <= Last ? Table.Value[character - First] ?? [] : [];

    private static string[]?[] Load()
    {
        var table = new string[]?[Last - First + 1];
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(resource => resource.EndsWith(".pinyin.txt", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t'))
            .ToList();
        foreach (var column in (int[])[1, 2])
        {
            foreach (var line in lines)
            {
                foreach (var character in line[column])
                    table[character - First] = [.. table[character - First] ?? [], line[0]];
            }
        }

        return table;
    }
}
