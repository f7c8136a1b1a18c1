using CollectionCoachBot.Receivables.Pinyin;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// The terms (<see cref="Terms"/>) of the ways in which a name may be spelled, without writing the ways out: with seven characters of two readings each there are
/// 128, but few runs of three letters.
/// </summary>
internal static class SpelledTerms
{
    private const ulong Letters = 3UL << 48, SyllableStart = 4UL << 48, NameStart = 5UL << 48, Initials = 6UL << 48, InitialsStart = 7UL << 48;

    /// <summary>So many letters at the start of a name or syllable are a term.</summary>
    private const int Start = 2;

    /// <summary>Adds all terms of a name; nothing of one without Chinese characters.</summary>
    public static void OfName(ReadOnlySpan<char> name, List<ulong> into)
    {
        if (!Spelled.IsChinese(name))
            return;
        for (var i = 0; i < name.Length; i++)
        {
            foreach (var reading in PinyinTable.Readings(name[i]))
            {
                for (var from = 0; from < reading.Length; from++)
                    AddPaths(Letters, name, i, reading.AsSpan(from), 0, 0, Terms.Run, into);
                AddPaths(SyllableStart, name, i, reading, 0, 0, Start, into);
            }

            if (PinyinTable.Readings(name[i]).Length == 0)
            {
                AddPaths(Letters, name, i, name.Slice(i, 1), 0, 0, Terms.Run, into);
                if (Spelled.Begins(name, i))
                    AddPaths(SyllableStart, name, i, name.Slice(i, 1), 0, 0, Start, into);
            }

            AddInitials(Initials, name, i, 0, 0, Terms.Run, into);
        }

        AddFrom(NameStart, name, 0, 0, 0, Start, into);
        AddInitials(InitialsStart, name, 0, 0, 0, 1, into);
        AddInitials(InitialsStart, name, 0, 0, 0, Start, into);
    }

    /// <summary>What every name has whose spelling contains the letters from a syllable's start; whose spelling begins so, where asked. At least two letters.</summary>
    public static List<ulong> OfLetters(ReadOnlySpan<char> letters, bool begins)
    {
        var terms = Runs(Letters, letters);
        terms.Add((begins ? NameStart : SyllableStart) | Head(letters));
        return terms;
    }

    /// <summary>The same for initials: at least three inside a name; at its beginning one will do.</summary>
    public static List<ulong> OfInitials(ReadOnlySpan<char> initials, bool begins)
    {
        var terms = Runs(Initials, initials);
        if (begins)
            terms.Add(InitialsStart | Head(initials));
        return terms;
    }

    /// <summary>The runs of letters alone, each once: a typing error takes out a few.</summary>
    public static HashSet<ulong> Within(ReadOnlySpan<char> letters) => [.. Runs(Letters, letters)];

    private static List<ulong> Runs(ulong kind, ReadOnlySpan<char> text)
    {
        var terms = new List<ulong>();
        for (var i = Terms.Run - 1; i < text.Length; i++)
            terms.Add(Terms.Pack(kind, text[i - 2], text[i - 1], text[i]));
        return terms;
    }

    private static ulong Head(ReadOnlySpan<char> text) => text.Length == 1 ? text[0] : (ulong)text[0] << 16 | text[1];

    /// <summary>Goes on with a reading of the character at <paramref name="at"/>, and with every reading of those that follow, until enough letters are there.</summary>
    private static void AddPaths(
        ulong kind, ReadOnlySpan<char> name, int at, ReadOnlySpan<char> reading, ulong packed, int have, int want, List<ulong> into)
    {
        foreach (var letter in reading)
        {
            packed = packed << 16 | letter;
            if (++have == want)
            {
                into.Add(kind | packed);
                return;
            }
        }

        AddFrom(kind, name, at + 1, packed, have, want, into);
    }

    private static void AddFrom(ulong kind, ReadOnlySpan<char> name, int at, ulong packed, int have, int want, List<ulong> into)
    {
        if (at >= name.Length)
            return;
        var readings = PinyinTable.Readings(name[at]);
        foreach (var reading in readings)
            AddPaths(kind, name, at, reading, packed, have, want, into);
        if (readings.Length == 0)
            AddPaths(kind, name, at, name.Slice(at, 1), packed, have, want, into);
    }

    private static void AddInitials(ulong kind, ReadOnlySpan<char> name, int at, ulong packed, int have, int want, List<ulong> into)
    {
        if (have == want)
        {
            into.Add(kind | packed);
            return;
        }

        if (at >= name.Length)
            return;
        var readings = PinyinTable.Readings(name[at]);
        foreach (var reading in readings)
            AddInitials(kind, name, at + 1, packed << 16 | reading[0], have + 1, want, into);
        if (readings.Length == 0)
            AddInitials(kind, name, at + 1, packed << 16 | name[at], have + 1, want, into);
    }
}
