using System.Text.RegularExpressions;

namespace CollectionCoachBot.Conversation;

/// <summary>Takes the day out of what is typed behind a command that lasts until one; it may stand in the middle. Pure.</summary>
internal static partial class UntilText
{
    /// <summary>No day is written with more characters.</summary>
    private const int LongestDay = 26;

    /// <returns>The text without the day, and the day; null where none stands in it.</returns>
    public static (string Words, DateOnly? UntilOn) Split(string text, DateOnly today)
    {
        foreach (var marker in Until().Matches(text).Reverse())
        {
            var from = marker.Index + marker.Length;
            if (LongestFrom(text, from, today) is not { } found)
                continue;
            var after = text[found.End..].TrimStart();
            after = after.StartsWith("为止", StringComparison.Ordinal) ? after[2..] : after;
            return (Joined(text[..marker.Index], after), found.Day);
        }

        // "in 2 weeks" and "两周后" say by themselves that they are an end.
        return Ahead().Match(text) is { Success: true } ahead && DayReader.Read(ahead.Groups["day"].Value, today) is { } day
            ? (text[..ahead.Index].Trim(), day)
            : (text.Trim(), null);
    }

    /// <summary>What stands behind "until" and begins like a day, but is none that can be read in one way: February 30, 3/4; null: nothing.</summary>
    public static string? Unread(string text, DateOnly today)
    {
        foreach (var marker in Until().Matches(text).Reverse())
        {
            var behind = text[(marker.Index + marker.Length)..].TrimStart();
            if (behind is [>= '0' and <= '9', ..] && LongestFrom(text, marker.Index + marker.Length, today) is null)
                return behind;
        }

        return null;
    }

    private static (int End, DateOnly Day)? LongestFrom(string text, int from, DateOnly today)
    {
        for (var end = Math.Min(text.Length, from + LongestDay); end > from; end--)
        {
            var runsOn = end < text.Length && char.IsAsciiLetterOrDigit(text[end - 1]) && char.IsAsciiLetterOrDigit(text[end]);
            if (!runsOn && DayReader.Read(text[from..end], today) is { } day)
                return (end, day);
        }

        return null;
    }

    private static string Joined(string before, string after) =>
        $"{before.Trim().TrimEnd(',', '，', ';', '；')} {after.TrimStart(',', '，', ':', '：', ';', '；', '.', '。', ' ')}".Trim();

    [GeneratedRegex(@"(?<=^|[\s,，])(?:until|till|til)\s+|直到|截止到|截至|暂停到|到|至", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Until();

    [GeneratedRegex(
        @"(?<=^|[\s,，]|[\u4E00-\u9FFF])(?<day>in \w{1,5} (?:days?|weeks?|months?)|(?:[0-9]{1,2}|十[一二]?|[一二两三四五六七八九]|半)(?:天|日|周|个?星期|个礼拜|个?月)[之以]?后)[.。]?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ahead();
}
