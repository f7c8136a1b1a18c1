using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.Conversation;

/// <summary>
/// Reads a day as people type it in either language: <c>2026-12-01</c>, <c>12月1日</c>, <c>Dec 1</c>, <c>下周五</c>, <c>next Friday</c>,
/// <c>两周后</c>, <c>in 2 weeks</c>, <c>月底</c>. A day without a year is the next one of that name, today included; a bare weekday is the
/// next after today; "next Friday" is that of the next calendar week, as 下周五 is. What could be two days (<c>3/4</c>) is none.
/// </summary>
internal static partial class DayReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private const string Month = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
    private const string ChineseWeekdays = "一二三四五六日";
    private const string ChineseFigures = "一二三四五六七八九十";

    /// <param name="text">The day and nothing else.</param>
    /// <param name="today">The business day.</param>
    /// <returns>Null: not a day, or none that exists.</returns>
    public static DateOnly? Read(string text, DateOnly today)
    {
        var said = HeardText.Clean(text).Trim().TrimEnd('.', '。', ',', '，').ToLowerInvariant();
        return said.Length is 0 or > 40 ? null
            : Whole(said) ?? MonthAndDay(said, today) ?? Ahead(said, today) ?? Weekday(said, today) ?? Named(said, today);
    }

    /// <summary>With its year.</summary>
    private static DateOnly? Whole(string said) =>
        YearFirst().Match(said) is { Success: true } match ? Date(Number(match, "y"), Number(match, "m"), Number(match, "d")) : null;

    private static DateOnly? MonthAndDay(string said, DateOnly today)
    {
        if (ChineseDay().Match(said) is { Success: true } chinese)
        {
            return chinese.Groups["m"].Success
                ? Coming(Number(chinese, "m"), Number(chinese, "d"), today)
                : Date(today.Year, today.Month, Number(chinese, "d")) is { } thisMonth && thisMonth >= today ? thisMonth
                : today.AddMonths(1) is var next ? Date(next.Year, next.Month, Number(chinese, "d")) : null;
        }

        if (EnglishDay().Match(said) is not { Success: true } english)
            return null;
        var month = Array.IndexOf(Months, english.Groups["m"].Value[..3]) + 1;
        return english.Groups["y"].Success ? Date(Number(english, "y"), month, Number(english, "d")) : Coming(month, Number(english, "d"), today);
    }

    /// <summary>So many days, weeks or months from today.</summary>
    private static DateOnly? Ahead(string said, DateOnly today)
    {
        if (said is "半个月后" or "半月后")
            return today.AddDays(15);
        var match = InSoMany().Match(said) is { Success: true } english ? english : SoManyLater().Match(said);
        if (!match.Success || Count(match.Groups["n"].Value) is not { } count)
            return null;
        return match.Groups["unit"].Value switch
        {
            "day" or "days" or "天" or "日" => today.AddDays(count),
            "week" or "weeks" or "周" or "星期" or "个星期" or "个礼拜" => today.AddDays(7 * count),
            _ => today.AddMonths(count),
        };
    }

    private static DateOnly? Weekday(string said, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        if (EnglishWeekday().Match(said) is { Success: true } english)
            return Of(Array.IndexOf(Weekdays, english.Groups["day"].Value[..3]), english.Groups["which"].Value switch { "next " => 1, "this " => 0, _ => null });
        if (ChineseWeekday().Match(said) is not { Success: true } chinese)
            return null;
        var day = ChineseWeekdays.IndexOf(chinese.Groups["day"].Value is "天" or "末" ? "日" : chinese.Groups["day"].Value, StringComparison.Ordinal);
        return Of(day, chinese.Groups["which"].Value switch { "下下" or "下下个" => 2, "下" or "下个" => 1, "本" or "这" or "这个" => 0, _ => null });

        DateOnly Of(int index, int? weeks) => weeks is { } ahead ? monday.AddDays(7 * ahead + index)
            : monday.AddDays(index) is var day && day > today ? day
            : monday.AddDays(7 + index);
    }

    private static DateOnly? Named(string said, DateOnly today) => said switch
    {
        "tomorrow" or "明天" or "明日" => today.AddDays(1),
        "the day after tomorrow" or "day after tomorrow" or "后天" => today.AddDays(2),
        "大后天" => today.AddDays(3),
        "next week" or "下周" or "下星期" or "下个星期" => Weekday("next mon", today),
        "end of month" or "end of the month" or "month end" or "month-end" or "月底" or "本月底" or "这个月底" => LastOf(today),
        "end of next month" or "下月底" or "下个月底" => LastOf(LastOf(today).AddDays(1)),
        "end of year" or "end of the year" or "year end" or "year-end" or "年底" or "今年底" => new DateOnly(today.Year, 12, 31),
        _ => null,
    };

    private static DateOnly LastOf(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    private static DateOnly? Coming(int month, int day, DateOnly today) =>
        Date(today.Year, month, day) is { } thisYear && thisYear >= today ? thisYear : Date(today.Year + 1, month, day);

    private static DateOnly? Date(int year, int month, int day) =>
        year is >= 2000 and < 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Up to 99 in figures; in words up to twelve.</summary>
    private static int? Count(string said) => said switch
    {
        "a" or "one" => 1,
        "two" or "两" => 2,
        "three" => 3,
        "four" => 4,
        "six" => 6,
        "十一" => 11,
        "十二" => 12,
        [var one] when ChineseFigures.Contains(one, StringComparison.Ordinal) => ChineseFigures.IndexOf(one, StringComparison.Ordinal) + 1,
        _ => int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null,
    };

    [GeneratedRegex(@"^(?<y>20\d\d)(?:-|/|\.|年)\s?(?<m>\d{1,2})(?:-|/|\.|月)\s?(?<d>\d{1,2})(?:日|号)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?:(?<m>\d{1,2})\s?月\s?)?(?<d>\d{1,2})\s?(?:日|号)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChineseDay();

    [GeneratedRegex(
        @"^(?:(?:the )?(?<d>\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>" + Month + @")|(?<m>" + Month + @")\.? (?<d>\d{1,2})(?:st|nd|rd|th)?)(?:,? (?<y>20\d\d))?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishDay();

    [GeneratedRegex(@"^(?:in )?(?<n>\d{1,2}|a|one|two|three|four|six) (?<unit>days?|weeks?|months?)(?: from now)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InSoMany();

    [GeneratedRegex(@"^(?<n>\d{1,2}|十[一二]?|[一二两三四五六七八九])\s?(?<unit>天|日|周|个?星期|个礼拜|个月)[之以]?后$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SoManyLater();

    [GeneratedRegex(@"^(?<which>next |this |on )?(?<day>mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EnglishWeekday();

    [GeneratedRegex(@"^(?<which>下下个?|下个?|本|这个?)?(?:周|星期|礼拜)(?<day>[一二三四五六日天末])$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ChineseWeekday();
}
