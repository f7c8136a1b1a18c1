using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollectionCoachBot.People;

namespace CollectionCoachBot.Wording;

/// <summary>
/// Learns from the same sentences once in a process, since it takes a part of a second: a playbook that is read again mostly teaches what it taught before.
/// Safe to use from several threads.
/// </summary>
internal static class LearnedOnce
{
    /// <summary>Both languages, before and after a reload; with more the oldest have no users left.</summary>
    private const int MostKept = 4;

    private static readonly ConcurrentDictionary<string, Lazy<LearnedKinds>> Kept = new(StringComparer.Ordinal);

    public static LearnedKinds From(IReadOnlyList<Lesson> lessons, Language language)
    {
        var key = Fingerprint(lessons, language);
        if (Kept.Count >= MostKept && !Kept.ContainsKey(key))
            Kept.Clear();
        return Kept.GetOrAdd(key, _ => new Lazy<LearnedKinds>(() => LearnedKinds.From(lessons, language))).Value;
    }

    private static string Fingerprint(IReadOnlyList<Lesson> lessons, Language language)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(language.Tag()));
        foreach (var lesson in lessons)
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{lesson.Kind}:{lesson.Weight:R}:{lesson.Text}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
