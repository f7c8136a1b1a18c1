using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.Summaries;

/// <summary>Reads "monday 9:00 Europe/Berlin" and "每周一上午9点半 北京时间", in any order. Pure.</summary>
internal static partial class ScheduleText
{
    private const string Digits = "零一二三四五六七八九十";

    private static readonly string[] EnglishDays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static ScheduleWish Read(string text)
    {
        var rest = text;
        var day = Take(ref rest, ChineseDay()) is { } chinese ? (DayOfWeek)("日一二三四五六".IndexOf(chinese.Groups["day"].Value.Replace('天', '日'), StringComparison.Ordinal))
            : Take(ref rest, EnglishDay()) is { } english ? (DayOfWeek)Array.IndexOf(EnglishDays, english.Groups["day"].Value.ToLowerInvariant())
            : (DayOfWeek?)null;
        TimeOnly? time = null;
        if (Take(ref rest, ChineseTime()) is { } spoken)
            time = Time(Number(spoken.Groups["hour"].Value), ChineseMinute(spoken), spoken.Groups["half"].Value);
        else if (Take(ref rest, ClockTime()) is { } clock)
            time = Time(Number(clock.Groups["hour"].Value), clock.Groups["minute"] is { Success: true } minute ? Number(minute.Value) : 0, clock.Groups["half"].Value + clock.Groups["after"].Value);
        else
            return Rest(day, null, rest);
        return time is null ? new ScheduleWish(day, null, null, text.Trim()) : Rest(day, time, rest);
    }

    private static ScheduleWish Rest(DayOfWeek? day, TimeOnly? time, string rest)
    {
        rest = Noise().Replace(rest, " ").Trim(' ', ',', '，', '、', ';', '。', '.', '的');
        if (rest.Length == 0)
            return new ScheduleWish(day, time, null, null);
        return TimeZones.Find(rest) is { } zone ? new ScheduleWish(day, time, zone, null) : new ScheduleWish(day, time, null, rest);
    }

    /// <returns>Null: no such time of day, or one that people mean differently (晚上12点 is midnight, and of which day?).</returns>
    private static TimeOnly? Time(int hour, int minute, string half)
    {
        var ofDay = (half.ToLowerInvariant(), hour) switch
        {
            ("", _) => hour,
            ("am" or "a.m.", >= 1 and <= 12) => hour % 12,
            ("pm" or "p.m.", >= 1 and <= 12) => hour % 12 + 12,
            ("凌晨", 12) => 0,
            ("凌晨", <= 6) => hour,
            ("早上" or "早晨", >= 4 and <= 11) => hour,
            ("上午", >= 6 and <= 12) => hour,
            ("中午", 11 or 12 or 13 or 14) => hour,
            ("中午", 1 or 2) => hour + 12,
            ("下午", >= 1 and <= 11) => hour + 12,
            ("下午", >= 12 and <= 19) => hour,
            ("傍晚", >= 4 and <= 8) => hour + 12,
            ("傍晚", >= 16 and <= 20) => hour,
            ("晚上", >= 5 and <= 11) => hour + 12,
            ("晚上", >= 17 and <= 23) => hour,
            _ => -1,
        };
        return ofDay is >= 0 and <= 23 && minute is >= 0 and <= 59 ? new TimeOnly(ofDay, minute) : null;
    }

    private static int ChineseMinute(Match spoken) => spoken.Groups["part"].Value switch
    {
        "半" => 30,
        "一刻" => 15,
        "三刻" => 45,
        _ => spoken.Groups["minute"] is { Success: true } minute ? Number(minute.Value) : 0,
    };

    /// <summary>Figures, or Chinese numerals up to 九十九.</summary>
    private static int Number(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var figure))
            return figure;
        text = text.Replace("两", "二", StringComparison.Ordinal);
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
            return text.Length == 1 ? Digits.IndexOf(text[0], StringComparison.Ordinal) : -1;
        var tens = ten == 0 ? 1 : Digits.IndexOf(text[ten - 1], StringComparison.Ordinal);
        return tens * 10 + (ten + 1 < text.Length ? Digits.IndexOf(text[ten + 1], StringComparison.Ordinal) : 0);
    }

    private static Match? Take(ref string text, Regex regex)
    {
        var match = regex.Match(text);
        if (!match.Success)
            return null;
        text = text[..match.Index] + " " + text[(match.Index + match.Length)..];
        return match;
    }

    [GeneratedRegex("每?个?(周|星期|礼拜)(?<day>[一二三四五六日天])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseDay();

    [GeneratedRegex(
        @"\b(every\s+|each\s+|on\s+)*(?<day>sun|mon|tue|wed|thu|fri|sat)(day|s|sday|nesday|rs|rsday|urday|r)?s?\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishDay();

    [GeneratedRegex(
        "(?<half>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\\s*(?<hour>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})\\s*[点时](?<part>半|一刻|三刻|整|(?<minute>[0-9]{1,2}|[零一二三四五六七八九十]{1,3})分?)?",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseTime();

    [GeneratedRegex(
        @"(?<![\w+\-/])(at\s+)?(?<half>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\s*(?<hour>[0-9]{1,2})([:.：](?<minute>[0-9]{2})\s*(?<after>[ap]m|[ap]\.m\.)?|\s*(?<after>[ap]m|[ap]\.m\.)|(?<=at\s+[0-9]{1,2}))(?![\w:])",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClockTime();

    [GeneratedRegex(@"每周|每星期|时区|\b(every week|weekly|every|each|on|at|in|time\s?zone)\b", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Noise();
}
