using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.Customers;

/// <summary>Reads a day of the month as people write it: <c>25</c>, <c>25号</c>, <c>每月25日</c>, <c>25th</c>, <c>月底</c>, <c>end of month</c>. The last day is 31.</summary>
internal static partial class MonthDay
{
    private const int Last = 31;

    private static readonly string[] Ends = ["月底", "月末", "每月月底", "每月底", "最后一天", "end", "eom", "last", "last day", "month end", "end of month", "end of the month"];

    /// <returns>False: it isn't one day of a month. Nothing typed is no day, which is an answer too.</returns>
    public static bool TryRead(string? text, out int? day)
    {
        day = null;
        if (text is null)
            return true;
        var typed = HeardText.WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
        if (Ends.Contains(typed, StringComparer.Ordinal))
            day = Last;
        else if (Form().Match(typed) is { Success: true } match && int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) is >= 1 and <= Last and var read)
            day = read;
        return day is not null;
    }

    [GeneratedRegex(@"^(?:每月|day\s?|the\s?)?(?<day>[0-9]{1,2})\s?(?:号|日|st|nd|rd|th)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
