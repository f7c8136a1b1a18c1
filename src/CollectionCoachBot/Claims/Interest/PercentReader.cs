using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>Reads a rate as contracts write it, in percent: <c>0.05</c>, <c>0.05%</c>, <c>0.5‰</c>, <c>12 %</c>, <c>万分之五</c>, <c>千分之0.5</c>, <c>百分之十</c>.</summary>
internal static partial class PercentReader
{
    private const string ChineseFigures = "零一二三四五六七八九十";

    /// <returns>Null when it isn't one rate above zero, or is finer than a ten-thousandth of a percent, as it is kept.</returns>
    public static decimal? Read(string? text)
    {
        if (text is null || Form().Match(HeardText.WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKC).Trim()) is not { Success: true } match)
            return null;
        var written = match.Groups["figure"].Value;
        var figure = ChineseFigures.IndexOf(written, StringComparison.Ordinal) is >= 0 and var known
            ? known
            : decimal.Parse(written.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        var percent = (match.Groups["of"].Value, match.Groups["sign"].Value) switch
        {
            ("万" or "萬", "") => figure / 100m,
            ("千", "") or ("", "‰") => figure / 10m,
            ("百", "") or ("", "" or "%") => figure,
            _ => 0m,
        };
        return percent > 0m && percent == decimal.Round(percent, 4) ? percent : null;
    }

    [GeneratedRegex(@"^(?:(?<of>[百千万萬])分之\s?)?(?<figure>\d{1,4}(?:[.,]\d{1,6})?|[一二三四五六七八九十])\s?(?<sign>[%‰])?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
