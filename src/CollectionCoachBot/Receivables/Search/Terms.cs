namespace CollectionCoachBot.Receivables.Search;

/// <summary>
/// The terms by which texts are told apart before they are compared: single characters of Chinese and Japanese, three letters or digits in a row of
/// everything else, and beginnings. A term is a number: its kind in the highest 16 bits, then up to three characters.
/// </summary>
internal static class Terms
{
    private const ulong Inside = 0, WordStart = 1UL << 48, KeyStart = 2UL << 48;

    /// <summary>So many letters in a row are a term.</summary>
    public const int Run = 3;

    /// <summary>Whether a character is a term by itself.</summary>
    public static bool IsIdeograph(char c) => c >= '\u2E80';

    /// <summary>All terms of a key.</summary>
    /// <param name="key">Normalised.</param>
    /// <param name="wordStarts">Where words begin in it, in order.</param>
    /// <param name="coreLength">Where its company suffix begins: nothing is found that stands in it alone.</param>
    /// <param name="into">Takes the terms.</param>
    public static void OfKey(ReadOnlySpan<char> key, IReadOnlyList<int> wordStarts, int coreLength, List<ulong> into)
    {
        AddInside(key, into);
        AddStart(KeyStart, key, into);
        var word = 0;
        for (var i = 0; i < coreLength; i++)
        {
            while (word < wordStarts.Count && wordStarts[word] < i)
                word++;
            var begins = word < wordStarts.Count && wordStarts[word] == i || i > 0 && IsIdeograph(key[i - 1]);
            if (begins && !IsIdeograph(key[i]))
                AddStart(WordStart, key[i..], into);
        }
    }

    /// <summary>What every key has that begins with the text.</summary>
    public static List<ulong> OfBeginning(ReadOnlySpan<char> text)
    {
        var terms = new List<ulong>();
        AddInside(text, terms);
        terms.Add(KeyStart | (text.Length == 1 ? text[0] : Pair(text)));
        return terms;
    }

    /// <summary>What every key has that contains the text: of one that is too short to stand out, where a word begins so. Empty: too short for anything.</summary>
    public static List<ulong> OfPart(ReadOnlySpan<char> text)
    {
        var terms = new List<ulong>();
        AddInside(text, terms);
        if (terms.Count == 0 && text.Length == 2)
            terms.Add(WordStart | Pair(text));
        return terms;
    }

    /// <summary>The terms inside a text alone, each once: a typing error takes out a few.</summary>
    public static HashSet<ulong> Within(ReadOnlySpan<char> text)
    {
        var terms = new List<ulong>();
        AddInside(text, terms);
        return [.. terms];
    }

    /// <summary>The Chinese and Japanese characters of a text, each once.</summary>
    public static HashSet<ulong> Ideographs(string text) => [.. text.Where(IsIdeograph).Select(c => Inside | c)];

    public static ulong Pack(ulong kind, char first, char second, char third) => kind | (ulong)first << 32 | (ulong)second << 16 | third;

    private static ulong Pair(ReadOnlySpan<char> text) => (ulong)text[0] << 16 | text[1];

    private static void AddInside(ReadOnlySpan<char> text, List<ulong> into)
    {
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsIdeograph(text[i]))
            {
                into.Add(Inside | text[i]);
                run = 0;
            }
            else if (++run >= Run)
            {
                into.Add(Pack(Inside, text[i - 2], text[i - 1], text[i]));
            }
        }
    }

    private static void AddStart(ulong kind, ReadOnlySpan<char> text, List<ulong> into)
    {
        if (text.Length > 0)
            into.Add(kind | text[0]);
        if (text.Length > 1)
            into.Add(kind | Pair(text));
    }
}
