namespace CollectionCoachBot.Escalations;

/// <summary>Takes apart what is typed behind <c>escalate</c>: a customer, then perhaps a reason. Pure.</summary>
internal static class EscalationText
{
    public const int LongestReason = 1000;

    private static readonly string[] Because = ["because of", "because", "因为", "由于", "原因是", "原因"];
    private static readonly char[] Breaks = [',', '，', ':', '：', ';', '；', '\n', '。'];

    /// <summary>The reason without the word that leads to it, cut to <see cref="LongestReason"/>; null where nothing is left.</summary>
    public static string? Reason(string rest)
    {
        var reason = rest.Trim().TrimStart([.. Breaks, '-', '–', '—', ' ']);
        foreach (var word in Because)
        {
            if (!reason.StartsWith(word, StringComparison.OrdinalIgnoreCase) || RunsOn(reason, word))
                continue;
            reason = reason[word.Length..].TrimStart([.. Breaks, ' ']);
            break;
        }

        return reason.Length == 0 ? null : Texts.Escape.Shorten(reason.Trim(), LongestReason);
    }

    /// <summary>
    /// For a text of which no start is a customer: it ends where a reason visibly begins, at a comma, colon, line break or a word for "because".
    /// </summary>
    public static (string Customer, string? Reason) Split(string text)
    {
        var end = text.IndexOfAny(Breaks);
        foreach (var word in Because)
        {
            var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            var begins = at > 0 && (word[0] > '\u2E80' || text[at - 1] == ' ');
            if (begins && !RunsOn(text[at..], word) && (end < 0 || at < end))
                end = at;
        }

        return end < 0 ? (text.Trim(), null) : (text[..end].Trim(), Reason(text[end..]));
    }

    private static bool RunsOn(string text, string word) =>
        char.IsAsciiLetter(word[0]) && text.Length > word.Length && char.IsAsciiLetterOrDigit(text[word.Length]);
}
