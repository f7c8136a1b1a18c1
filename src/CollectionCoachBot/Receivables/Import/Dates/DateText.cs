using System.Globalization;
using System.Text.RegularExpressions;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Dates;

/// <summary>
/// Reads dates: year first (2026-11-20, 20261120, 2026年11月20日, 2026년 11월 20일, 2026. 11. 20.), with a month's name (20-Nov-2026, Nov 20, 2026,
/// 20. November 2026), or as three numbers whose order the column settles (11/20/2026, 20.11.26). A time behind it is left out.
/// </summary>
internal static partial class DateText
{
    /// <summary>Years of two digits up to here are of this century.</summary>
    private const int LastShortYear = 69;

    /// <summary>1 January 1990 and 31 December 2060 as spreadsheets count days.</summary>
    private const int FirstSerial = 32_874;
    private const int LastSerial = 58_805;

    /// <summary>A spreadsheet's day 0, for days from March 1900 on.</summary>
    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    /// <summary>What the text can mean; null where it isn't a date in any way.</summary>
    public static DateCell? Of(string text)
    {
        if (text.Length is < 6 or > 40)
            return null;
        text = HalfWidth.Of(text);
        if (YearFirst().Match(text) is { Success: true } first)
            return Certain(Number(first.Groups["y"]), Number(first.Groups["m"]), Number(first.Groups["d"]));
        if (ThreeNumbers().Match(text) is { Success: true } numbers)
            return Ordered(numbers.Groups["a"].Value, numbers.Groups["b"].Value, numbers.Groups["c"].Value);
        return Named().Match(text) is { Success: true } named && MonthNames.Number(named.Groups["m"].Value) is { } month
            ? Certain(Year(named.Groups["y"].Value), month, Number(named.Groups["d"]))
            : null;
    }

    /// <summary>The date in the given order; null where the text isn't one.</summary>
    public static DateOnly? Read(string text, DateOrder order) => Of(text)?[order];

    /// <summary>The day of a number that a spreadsheet counts days by (46000 is 2025-12-09), from 1990 to 2060; null: it is no such number.</summary>
    public static DateOnly? Serial(string text) =>
        text.Length is >= 5 and <= 24 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is >= FirstSerial and <= LastSerial
            ? SerialZero.AddDays((int)number)
            : null;

    /// <summary>Whether it is a date whose years an emperor or a republic counts: R8.1.2, 令和8年1月2日, 民國115年1月2日.</summary>
    public static bool IsOfEra(string text) => Era().IsMatch(HalfWidth.Of(text));

    private static DateCell? Certain(int year, int month, int day) => Day(year, month, day) is { } date ? DateCell.Certain(date) : null;

    private static DateCell? Ordered(string first, string second, string third)
    {
        var (a, b) = (Number(first), Number(second));
        var monthFirst = third.Length < 2 ? null : Day(Year(third), a, b);
        var dayFirst = third.Length < 2 ? null : Day(Year(third), b, a);
        var yearFirst = first.Length == 2 && third.Length == 2 ? Day(Year(first), b, Number(third)) : null;
        return monthFirst is null && dayFirst is null && yearFirst is null ? null : DateCell.Ordered(monthFirst, dayFirst, yearFirst, third.Length <= 2);
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Year(string digits) => Number(digits) is var year && digits.Length > 2 ? year : year > LastShortYear ? 1900 + year : 2000 + year;

    private static int Number(Group group) => Number(group.ValueSpan);

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private const string Time =
        @"(?:[T\s]\s*(?:上午|下午|午前|午後|오전|오후)?\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]+)?)?\s*(?:[AaPp]\.?[Mm]\.?|Z|[-+][0-9]{2}:?[0-9]{2}|Uhr)?)?$";

    private const string Weekday = @"^(?:\p{L}{2,10}\.?,?\s+)?";

    [GeneratedRegex(
        @"^(?:(?<y>[0-9]{4})\s?[-/.年년]\s?(?<m>[0-9]{1,2})\s?[-/.月월]\s?(?<d>[0-9]{1,2})\s?[日일.]?(?:\s?\(\p{L}{1,3}\))?|(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2}))" + Time,
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>\s?[-/.]\s?|\s)(?<b>[0-9]{1,2})\k<s>(?<c>[0-9]{4}|[0-9]{1,2})\.?" + Time, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ThreeNumbers();

    [GeneratedRegex(
        "(?:" + Weekday + @"(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?[-\s/.]*(?:of\s+)?(?<m>\p{L}{3,9})\.?,?[-\s/.]*(?<y>[0-9]{4}|[0-9]{2})"
        + "|" + Weekday + @"(?<m>\p{L}{3,9})\.?[-\s/.]*(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:,\s*|[-\s/.]+)(?<y>[0-9]{4}|[0-9]{2})"
        + @"|^(?<y>[0-9]{4})[-\s/.](?<m>\p{L}{3,9})[-\s/.](?<d>[0-9]{1,2}))" + Time,
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?:[RHSTrhst]\s?[0-9]{1,2}[-/.年]|(?:令和|平成|昭和|民國|民国|㋿)\s?(?:[0-9]{1,3}|元)[-/.年])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Era();
}
