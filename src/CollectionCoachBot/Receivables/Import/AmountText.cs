using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Reads amounts: 1234.56, 1,234.56, 1.234,56, 1 234,56, (12.00) for minus. What could be read two ways isn't read.</summary>
internal static partial class AmountText
{
    /// <summary>The amount; null where the text isn't one, or is 1.234, which is a thousand here and one and a bit there.</summary>
    public static decimal? Read(string text)
    {
        var digits = HalfWidth.Of(text).Replace(" ", "", StringComparison.Ordinal).Replace("\u00A0", "", StringComparison.Ordinal)
            .Replace("\u202F", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        if (digits is ['(', .., ')'])
            digits = "-" + digits[1..^1];
        if (PlainOrDecimalPoint().IsMatch(digits))
            return Unclear().IsMatch(digits) ? null : Parse(digits.Replace(",", "", StringComparison.Ordinal));
        return DecimalComma().IsMatch(digits)
            ? Parse(digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'))
            : null;
    }

    private static decimal? Parse(string digits) =>
        decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    [GeneratedRegex(@"^[-+]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PlainOrDecimalPoint();

    [GeneratedRegex(@"^[-+]?[1-9][0-9]{0,2}\.[0-9]{3}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unclear();

    [GeneratedRegex(@"^[-+]?([0-9]+,[0-9]{1,2}|[0-9]{1,3}(\.[0-9]{3})+,[0-9]+|[0-9]{1,3}(\.[0-9]{3}){2,})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DecimalComma();
}
