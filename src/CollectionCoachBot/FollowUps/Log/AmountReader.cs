using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CollectionCoachBot.Conversation;

namespace CollectionCoachBot.FollowUps.Log;

/// <summary>Reads an amount as people type it: <c>380,000.00</c>, <c>38万</c>, <c>12.5万元</c>, <c>¥1,200</c>, <c>USD 1,200</c>, <c>1200 usd</c>, <c>1.2亿</c>, <c>25k</c>.</summary>
internal static partial class AmountReader
{
    private static readonly Dictionary<string, string> Symbols = new(StringComparer.OrdinalIgnoreCase)
    {
        ["¥"] = "CNY", ["元"] = "CNY", ["块"] = "CNY", ["人民币"] = "CNY", ["RMB"] = "CNY", ["美元"] = "USD", ["$"] = "USD", ["US$"] = "USD", ["欧元"] = "EUR",
        ["€"] = "EUR", ["港币"] = "HKD", ["港元"] = "HKD", ["HK$"] = "HKD", ["£"] = "GBP",
    };

    /// <returns>Null when it isn't one amount; the currency is null where none was typed. Never negative; fractions are kept to the hundredth.</returns>
    public static (decimal Amount, string? Currency)? Read(string? text)
    {
        if (text is null)
            return null;
        var match = Form().Match(HeardText.WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKC).Trim());
        if (!match.Success)
            return null;
        var (before, after) = (Currency(match.Groups["before"].Value), Currency(match.Groups["after"].Value));
        if (before is not null && after is not null && before != after)
            return null;
        if (!decimal.TryParse(match.Groups["figure"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure)
            || figure > 1_000_000_000_000m)
            return null;
        var unit = match.Groups["unit"].Value switch
        {
            "万" or "萬" => 10_000m,
            "亿" or "億" => 100_000_000m,
            "千" or "k" or "K" => 1_000m,
            "m" or "M" => 1_000_000m,
            _ => 1m,
        };
        return (decimal.Round(figure * unit, 2), before ?? after);
    }

    private static string? Currency(string sign) =>
        sign.Length == 0 ? null : Symbols.GetValueOrDefault(sign) ?? sign.ToUpperInvariant();

    /// <summary>Thousands are grouped by three or not at all, so that a decimal comma isn't taken for one.</summary>
    [GeneratedRegex(
        @"^(?<before>US\$|HK\$|[A-Za-z]{3}|[¥$€£]|人民币)?\s*(?<figure>\d{1,3}(,\d{3})+(\.\d{1,4})?|\d{1,15}(\.\d{1,4})?)\s*(?<unit>[万萬亿億千kKmM])?\s*(?<after>[A-Za-z]{3}|元|块|美元|欧元|港币|港元|人民币)?(整)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
