using System.Globalization;
using System.Text;
using CollectionCoachBot.Receivables.Import.Tables;
using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Receivables.Import.Excel;

/// <summary>
/// A spreadsheet's cell as text: what is stored, not what is shown, but for what only its number format says: leading zeros (0012 is a 12 in
/// the format 0000), and a currency's sign.
/// </summary>
internal static class CellText
{
    /// <summary>Number formats below are Excel's own, whose currency sign is that of whoever looks at them.</summary>
    private const int FirstOwnFormat = 164;

    /// <summary>Whole numbers up to here are stored exactly.</summary>
    private const double Exact = 9_007_199_254_740_992d;

    /// <summary>Larger than any amount, and still a decimal.</summary>
    private const double Largest = 1e27;

    private const string CurrencySigns = "¥￥$€£₩元円원";

    /// <param name="value">As the library gives it.</param>
    /// <param name="format">The number format, such as #,##0.00.</param>
    /// <param name="formatIndex">Its number in the workbook.</param>
    public static (string Text, CellKind Kind, string? Sign) Of(object? value, string? format, int formatIndex) => value switch
    {
        null => ("", CellKind.Text, null),
        string text => (StorableText.Of(text).Trim().TrimStart('\uFEFF'), CellKind.Text, null),
        DateTime { TimeOfDay.Ticks: 0 } day => (day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), CellKind.Date, null),
        DateTime time => (time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), CellKind.Date, null),
        bool truth => (truth ? "true" : "false", CellKind.Text, null),
        double or int or long or decimal or float => OfNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture), format ?? "", formatIndex),
        _ => (StorableText.Of(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""), CellKind.Text, null),
    };

    private static (string Text, CellKind Kind, string? Sign) OfNumber(double number, string format, int formatIndex)
    {
        var digits = Digits(number);
        if (number >= 0 && number < Exact && number == Math.Truncate(number) && Filled(digits, format) is { } filled)
            return (filled, filled.All(char.IsAsciiDigit) ? CellKind.Number : CellKind.Text, null);
        return (digits, CellKind.Number, Sign(format, formatIndex));
    }

    /// <summary>Without the last of a double's 17 digits, which are noise: a formula's 0.30000000000000004 is 0.3, as it is shown.</summary>
    private static string Digits(double number)
    {
        if (number == Math.Truncate(number) && Math.Abs(number) < Exact)
            return ((long)number).ToString(CultureInfo.InvariantCulture);
        var digits = number.ToString("G15", CultureInfo.InvariantCulture);
        return digits.Contains('E', StringComparison.Ordinal) && Math.Abs(number) < Largest
            ? decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : digits;
    }

    /// <summary>A number in a format of zeros and fixed signs, such as 0000000000 or "RE-"00000 or 000-00-0000; null: the format is another.</summary>
    private static string? Filled(string digits, string format)
    {
        List<char?> places = [];
        for (var i = 0; i < format.Length && format[i] != ';'; i++)
        {
            switch (format[i])
            {
                case '0':
                    places.Add(null);
                    break;
                case '"' when format.IndexOf('"', i + 1) is var end && end > i:
                    places.AddRange(format[(i + 1)..end].Select(c => (char?)c));
                    i = end;
                    break;
                case '\\' when i + 1 < format.Length:
                    places.Add(format[++i]);
                    break;
                case '-' or '/' or ' ' or ':':
                    places.Add(format[i]);
                    break;
                default:
                    return null;
            }
        }

        var zeros = places.Count(place => place is null);
        if (zeros < 2)
            return null;
        var (padded, text) = (digits.PadLeft(zeros, '0'), new StringBuilder());
        var next = padded.Length - zeros;
        foreach (var (index, place) in places.Index())
        {
            // What the places don't hold stands at the first of them.
            if (place is null && next == padded.Length - zeros && !places.Take(index).Contains(null))
                text.Append(padded[..next]);
            text.Append(place ?? padded[next++]);
        }

        return text.ToString();
    }

    private static string? Sign(string format, int index)
    {
        if (Outside(format, '%'))
            return "%";
        if (index < FirstOwnFormat)
            return null;
        if (format.IndexOf("[$", StringComparison.Ordinal) is var start && start >= 0 && format.IndexOf(']', start) is var end && end > start)
            return format[(start + 2)..end].Split('-')[0].Trim() is { Length: > 0 } sign ? sign : null;
        var quoted = format.Split(';')[0].Split('"').Where((_, i) => i % 2 == 1).Select(text => text.Trim()).FirstOrDefault(text => text.Length is > 0 and <= 4);
        return quoted ?? format.Where(c => CurrencySigns.Contains(c, StringComparison.Ordinal)).Select(c => c.ToString()).FirstOrDefault();
    }

    private static bool Outside(string format, char sign) => format.Split('"').Where((_, i) => i % 2 == 0).Any(part => part.Contains(sign, StringComparison.Ordinal));
}
