using System.Text.RegularExpressions;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>
/// Reads dates: year first (2026-11-20, 2026/11/20, 2026.11.20, 20261120, 2026年11月20日) or year last (11/20/2026, 20.11.2026),
/// with or without a time behind it, which is left out.
/// </summary>
internal static partial class DateText
{
    /// <summary>The date in the given order; null where the text isn't one. A date with its year first has no order.</summary>
    public static DateOnly? Read(string text, DateOrder order)
    {
        text = HalfWidth.Of(text);
        if (YearFirst().Match(text) is { Success: true } first)
            return Of(first.Groups["y"], first.Groups["a"], first.Groups["b"]);
        return YearLast().Match(text) is not { Success: true } last ? null
            : order == DateOrder.MonthFirst ? Of(last.Groups["y"], last.Groups["a"], last.Groups["b"])
            : Of(last.Groups["y"], last.Groups["b"], last.Groups["a"]);
    }

    private static DateOnly? Of(Group year, Group month, Group day)
    {
        var (y, m, d) = (Number(year), Number(month), Number(day));
        return y is >= 1 and <= 9999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, System.Globalization.CultureInfo.InvariantCulture);

    private const string Time = @"(?:[T\s]\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:[AaPp][Mm]|Z)?)?";

    [GeneratedRegex(@"^(?:(?<y>[0-9]{4})(?<s>[-/.年])\s?(?<a>[0-9]{1,2})[-/.月]\s?(?<b>[0-9]{1,2})日?|(?<y>[0-9]{4})(?<a>[0-9]{2})(?<b>[0-9]{2}))" + Time + "$",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex("^(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})[-/.](?<y>[0-9]{4})" + Time + "$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex YearLast();
}
