using System.Text;

namespace CollectionCoachBot.Receivables.Pinyin;

/// <summary>Spells texts in pinyin in every way that they may be read.</summary>
internal static class Speller
{
    /// <summary>
    /// The ways to read a text (normalised, so without spaces and in lower case), the usual one first, then those with one
    /// character read otherwise, then with two, and so on, at most <paramref name="max"/> of them: a name full of characters with
    /// several readings would else have thousands. Empty: nothing in it is Chinese.
    /// </summary>
    public static IReadOnlyList<Spelling> Spell(ReadOnlySpan<char> text, int max)
    {
        var readings = new string[text.Length][];
        var ways = 1L;
        var chinese = false;
        for (var i = 0; i < text.Length; i++)
        {
            readings[i] = PinyinTable.Readings(text[i]);
            chinese |= readings[i].Length > 0;
            ways = Math.Min(max, ways * Math.Max(1, readings[i].Length));
        }

        if (!chinese)
            return [];
        var spellings = new List<Spelling>((int)ways);
        var chosen = new int[text.Length];
        for (var others = 0; others <= text.Length && spellings.Count < ways; others++)
            Vary(text, readings, chosen, 0, others, (int)ways, spellings);
        return spellings;
    }

    /// <summary>A text as it is usually read, in lower case (<c>huaxinjiancai</c>); null: nothing in it is Chinese.</summary>
    public static string? Usual(ReadOnlySpan<char> text)
    {
        var letters = new StringBuilder(text.Length * 4);
        var chinese = false;
        foreach (var c in text)
        {
            var readings = PinyinTable.Readings(c);
            chinese |= readings.Length > 0;
            if (readings.Length > 0)
                letters.Append(readings[0]);
            else
                letters.Append(c);
        }

        return chinese ? letters.ToString() : null;
    }

    /// <summary>Adds every spelling with exactly <paramref name="others"/> characters from <paramref name="from"/> on read in an unusual way.</summary>
    private static void Vary(
        ReadOnlySpan<char> text, string[][] readings, int[] chosen, int from, int others, int max, List<Spelling> spellings)
    {
        if (spellings.Count >= max)
            return;
        if (others == 0)
        {
            spellings.Add(Write(text, readings, chosen));
            return;
        }

        for (var i = from; i < chosen.Length; i++)
        {
            for (chosen[i] = 1; chosen[i] < readings[i].Length; chosen[i]++)
                Vary(text, readings, chosen, i + 1, others - 1, max, spellings);
            chosen[i] = 0;
        }
    }

    private static Spelling Write(ReadOnlySpan<char> text, string[][] readings, int[] chosen)
    {
        var full = new StringBuilder(text.Length * 4);
        var initials = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (readings[i].Length == 0)
            {
                // A word of another script begins like a syllable, so that it can be found from its start.
                var begins = i == 0 || readings[i - 1].Length > 0;
                full.Append(begins ? char.ToUpperInvariant(text[i]) : text[i]);
                initials.Append(text[i]);
                continue;
            }

            var syllable = readings[i][chosen[i]];
            full.Append(char.ToUpperInvariant(syllable[0])).Append(syllable, 1, syllable.Length - 1);
            initials.Append(syllable[0]);
        }

        return new Spelling(full.ToString(), initials.ToString());
    }
}
