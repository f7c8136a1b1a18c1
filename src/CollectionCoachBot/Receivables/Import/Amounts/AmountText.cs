using System.Globalization;

namespace CollectionCoachBot.Receivables.Import.Amounts;

/// <summary>Reads the digits of amounts: 1234.56, 1,234.56, 1.234,56, 1 234,56, 1'234.56. What groups thousands must stand where it groups thousands.</summary>
internal static class AmountText
{
    /// <summary>The amount; null where the digits are none, or are written with the other decimal sign.</summary>
    /// <param name="digits">Neither signs nor letters, as <see cref="AmountCell"/> gives them.</param>
    /// <param name="sign">Of the column.</param>
    public static decimal? Read(string digits, DecimalSign sign)
    {
        if (sign == DecimalSign.Point && Plain(digits) is { } read)
            return read;
        var (form, other) = (Form(digits), sign == DecimalSign.Point ? AmountForm.Comma : AmountForm.Point);
        if (form is AmountForm.None || form == other)
            return null;
        var (point, group) = sign == DecimalSign.Point ? ('.', ",") : (',', ".");
        var plain = digits.Replace(group, "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).Replace(point, '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) ? amount : null;
    }

    /// <summary>What the digits tell of their file.</summary>
    public static AmountForm Form(ReadOnlySpan<char> digits)
    {
        var whole = digits.IndexOfAnyExceptInRange('0', '9');
        if (whole < 0)
            return digits.Length > 0 ? AmountForm.Whole : AmountForm.None;
        if (digits.IndexOfAny(' ', '\'') >= 0)
            return Spaced(digits);
        var last = digits.LastIndexOfAny('.', ',');
        if (last < 0)
            return AmountForm.None;
        var before = digits[..last];
        var after = digits[(last + 1)..];
        var sign = digits[last];
        if (after.IsEmpty || !AreDigits(after))
            return AmountForm.None;
        var (own, other) = sign == '.' ? (AmountForm.Point, AmountForm.Comma) : (AmountForm.Comma, AmountForm.Point);

        // Two of the same sign can only group; a sign after groups of the other is the decimal one.
        if (before.Contains(sign))
            return IsGrouped(digits, sign) ? other : AmountForm.None;
        if (before.ContainsAny('.', ','))
            return IsGrouped(before, sign == '.' ? ',' : '.') ? own : AmountForm.None;
        if (!AreDigits(before))
            return AmountForm.None;
        return after.Length == 3 && before.Length is >= 1 and <= 3 && before[0] != '0'
            ? sign == '.' ? AmountForm.OpenPoint : AmountForm.OpenComma
            : own;
    }

    /// <summary>What nearly all amounts are: digits, a point and up to four digits more. Null: it is something else, or too long for a number of 64 bits.</summary>
    private static decimal? Plain(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        if (digits.Length is 0 or > 18 || point == 0 || point > 0 && decimals is 0 or > 4)
            return null;
        var number = 0L;
        for (var i = 0; i < digits.Length; i++)
        {
            if (i == point)
                continue;
            if (!char.IsAsciiDigit(digits[i]))
                return null;
            number = number * 10 + (digits[i] - '0');
        }

        return new decimal((int)number, (int)(number >> 32), 0, isNegative: false, (byte)decimals);
    }

    /// <summary>1 234,56: what stands behind the last group is the decimal sign, whatever it is.</summary>
    private static AmountForm Spaced(ReadOnlySpan<char> digits)
    {
        var separator = digits[digits.IndexOfAny(' ', '\'')];
        var last = digits.IndexOfAny('.', ',');
        if (last < 0)
            return IsGrouped(digits, separator) ? AmountForm.Whole : AmountForm.None;
        return digits.Length > last + 1 && AreDigits(digits[(last + 1)..]) && IsGrouped(digits[..last], separator)
            ? digits[last] == '.' ? AmountForm.Point : AmountForm.Comma
            : AmountForm.None;
    }

    /// <summary>One to three digits, then always three; or as in India two and two, and three at the end.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char separator)
    {
        var first = digits.IndexOf(separator);
        if (first is < 1 or > 3 || !AreDigits(digits[..first]))
            return false;
        if (separator == ',' && first < 3 && digits[(first + 1)..].IndexOf(separator) == 2)
            return IsOfLakhs(digits[(first + 1)..]);
        for (var rest = digits[first..]; rest.Length > 0; rest = rest[4..])
        {
            if (rest.Length < 4 || rest[0] != separator || !AreDigits(rest.Slice(1, 3)))
                return false;
        }

        return true;
    }

    private static bool IsOfLakhs(ReadOnlySpan<char> digits)
    {
        for (; digits.Length > 3; digits = digits[3..])
        {
            if (digits[2] != ',' || !AreDigits(digits[..2]))
                return false;
        }

        return digits.Length == 3 && AreDigits(digits);
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
