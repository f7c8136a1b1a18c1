namespace CollectionCoachBot.Receivables.Search;

/// <summary>What somebody may have meant who made one typing error.</summary>
internal static class OneError
{
    private const string Characters = "abcdefghijklmnopqrstuvwxyz0123456789";

    /// <summary>Every text that is one character missing, too many, wrong or swapped away; some come twice. Letters and digits of ASCII only.</summary>
    public static IEnumerable<string> Meant(string typed)
    {
        for (var at = 0; at <= typed.Length; at++)
        {
            foreach (var c in Characters)
            {
                yield return string.Concat(typed.AsSpan(0, at), [c], typed.AsSpan(at));
                if (at < typed.Length && c != typed[at])
                    yield return string.Concat(typed.AsSpan(0, at), [c], typed.AsSpan(at + 1));
            }

            if (at < typed.Length)
                yield return typed.Remove(at, 1);
            if (at < typed.Length - 1 && typed[at] != typed[at + 1])
                yield return string.Concat(typed.AsSpan(0, at), [typed[at + 1], typed[at]], typed.AsSpan(at + 2));
        }
    }
}
