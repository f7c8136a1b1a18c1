using CollectionCoachBot.Receivables.Pinyin;

namespace CollectionCoachBot.Receivables.Search;

/// <summary>Compares letters with the ways in which a name may be spelled: every reading of every character counts.</summary>
internal static class Spelled
{
    public static bool IsChinese(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (PinyinTable.Readings(c).Length > 0)
                return true;
        }

        return false;
    }

    /// <summary>A syllable, or what stands between Chinese characters ("3D"), begins here.</summary>
    public static bool Begins(ReadOnlySpan<char> name, int at) =>
        at == 0 || PinyinTable.Readings(name[at]).Length > 0 || PinyinTable.Readings(name[at - 1]).Length > 0;

    /// <summary>Whether the name is spelled so from some syllable on. The last syllable may be cut off ("huaxinj").</summary>
    /// <param name="name">Normalised, without company suffix.</param>
    /// <param name="letters">What was typed.</param>
    /// <param name="initials">Whether each letter stands for a syllable.</param>
    /// <param name="atStart">Only from the first syllable on.</param>
    public static bool Contains(ReadOnlySpan<char> name, ReadOnlySpan<char> letters, bool initials, bool atStart)
    {
        for (var at = 0; at < (atStart ? 1 : name.Length); at++)
        {
            if (Begins(name, at) && (initials ? IsInitials(name[at..], letters) : IsSpelling(name[at..], letters)))
                return true;
        }

        return false;
    }

    private static bool IsInitials(ReadOnlySpan<char> name, ReadOnlySpan<char> letters)
    {
        if (letters.Length > name.Length)
            return false;
        for (var i = 0; i < letters.Length; i++)
        {
            var readings = PinyinTable.Readings(name[i]);
            var same = readings.Length == 0 && name[i] == letters[i];
            foreach (var reading in readings)
                same |= reading[0] == letters[i];
            if (!same)
                return false;
        }

        return true;
    }

    private static bool IsSpelling(ReadOnlySpan<char> name, ReadOnlySpan<char> letters)
    {
        if (letters.IsEmpty)
            return true;
        if (name.IsEmpty)
            return false;
        var readings = PinyinTable.Readings(name[0]);
        if (readings.Length == 0)
            return name[0] == letters[0] && IsSpelling(name[1..], letters[1..]);
        foreach (var reading in readings)
        {
            if (letters.Length <= reading.Length ? reading.AsSpan().StartsWith(letters) : letters.StartsWith(reading) && IsSpelling(name[1..], letters[reading.Length..]))
                return true;
        }

        return false;
    }
}
