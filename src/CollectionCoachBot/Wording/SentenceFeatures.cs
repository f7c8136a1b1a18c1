using CollectionCoachBot.People;

namespace CollectionCoachBot.Wording;

/// <summary>
/// What of a sentence the check learns from, as hashes. English: the stems of its words, in pairs, threes and pairs with a gap, and which of them are
/// denied. Chinese, which has no spaces: its characters, alone, in twos and threes. Pure.
/// </summary>
internal static class SentenceFeatures
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly HashSet<string> Denials = new(["not", "never", "no", "nobody", "none", "without", "rather", "nor", "cannot"], StringComparer.Ordinal);
    private static readonly HashSet<string> EndsOfDenial = new([",", ";", ":", ".", "?", "!", "but", "because", "so", "if", "and"], StringComparer.Ordinal);

    /// <returns>Each once, in no order that means anything.</returns>
    public static HashSet<ulong> Of(string sentence, Language language) => language == Language.Chinese ? Chinese(sentence) : English(sentence);

    /// <summary>The sentence itself, whatever its signs, its spaces and its case.</summary>
    public static ulong Whole(string sentence)
    {
        var hash = Seed;
        foreach (var c in sentence)
        {
            if (char.IsLetterOrDigit(c))
                hash = Mixed(hash, char.ToLowerInvariant(c));
        }

        return hash;
    }

    private static HashSet<ulong> Chinese(string sentence)
    {
        var text = new List<char> { '<' };
        foreach (var c in sentence)
        {
            // What separates, how many it is and in which alphabet a sign stands make no other sentence.
            var next = char.IsLetter(c) ? char.ToLowerInvariant(c) : char.IsDigit(c) ? '0' : c is '?' or '？' ? '？' : c is '!' or '！' ? '！' : '|';
            if (next is not ('0' or '|') || text[^1] != next)
                text.Add(next);
        }

        text.Add('>');
        var found = new HashSet<ulong>();
        for (var start = 0; start < text.Count; start++)
        {
            var hash = Seed;
            for (var length = 0; length < 3 && start + length < text.Count; length++)
                found.Add(hash = Mixed(hash, text[start + length]));
        }

        return found;
    }

    private static HashSet<ulong> English(string sentence)
    {
        var words = new List<ulong> { Hash("<") };
        var denied = new List<ulong> { Hash("<") };
        var isDenied = false;
        foreach (var word in Words(sentence))
        {
            var hash = Hash(char.IsDigit(word[0]) ? "0" : Stem(word));
            if (EndsOfDenial.Contains(word))
                isDenied = false;
            denied.Add(isDenied ? Mixed(hash, '~') : hash);
            if (char.IsLetterOrDigit(word[0]) || word is "?" or "!")
                words.Add(hash);
            if (Denials.Contains(word) || word.EndsWith("n't", StringComparison.Ordinal))
                isDenied = true;
        }

        words.Add(Hash(">"));
        var found = new HashSet<ulong>();
        AddGroups(words, found);
        AddGroups(denied, found);
        return found;
    }

    private static void AddGroups(List<ulong> words, HashSet<ulong> into)
    {
        for (var i = 0; i < words.Count; i++)
        {
            into.Add(words[i]);
            if (i >= 1)
                into.Add(Joined(words[i - 1], words[i]));
            if (i >= 2)
            {
                into.Add(Joined(Mixed(words[i - 2], '_'), words[i]));
                into.Add(Joined(Joined(words[i - 2], words[i - 1]), words[i]));
            }
        }
    }

    /// <summary>Words with what is inside them, numbers, and the signs that end a thought.</summary>
    private static IEnumerable<string> Words(string sentence)
    {
        var text = sentence.ToLowerInvariant().Replace('’', '\'');
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            if (char.IsAsciiLetterLower(text[i]))
            {
                while (i < text.Length && (char.IsAsciiLetterLower(text[i]) || text[i] == '\'' && i + 1 < text.Length && char.IsAsciiLetterLower(text[i + 1])))
                    i++;
            }
            else if (char.IsAsciiDigit(text[i]))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
            }
            else if (text[i++] is not ('?' or '!' or ',' or ';' or ':' or '.'))
            {
                continue;
            }

            yield return text[start..i];
        }
    }

    /// <summary>Without the endings of number and time: crude, and the same for every sentence.</summary>
    private static string Stem(string word)
    {
        var ending = new[] { "ing", "ed", "es", "s" }.FirstOrDefault(ending => word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal)) ?? "";
        var stem = word[..^ending.Length];
        if (stem.Length > 3 && stem[^1] == stem[^2])
            stem = stem[..^1];
        return stem.Length > 3 ? stem.TrimEnd('e') : stem;
    }

    /// <summary>The same in every process, unlike a string's own.</summary>
    private static ulong Hash(string word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Mixed(hash, c);
        return hash;
    }

    private static ulong Mixed(ulong hash, char with) => (hash ^ with) * Prime;

    private static ulong Joined(ulong first, ulong second) => (ulong.RotateLeft(first, 23) ^ second) * Prime + first;
}
