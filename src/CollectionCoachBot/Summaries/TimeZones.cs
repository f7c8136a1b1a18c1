using System.Globalization;
using System.Text.RegularExpressions;

namespace CollectionCoachBot.Summaries;

/// <summary>Finds a time zone as people write it.</summary>
internal static partial class TimeZones
{
    /// <summary>Names that people use and no list of zones has.</summary>
    private static readonly Dictionary<string, string> Spoken = new(StringComparer.OrdinalIgnoreCase)
    {
        ["北京时间"] = "Asia/Shanghai", ["北京"] = "Asia/Shanghai", ["中国时间"] = "Asia/Shanghai", ["中国"] = "Asia/Shanghai", ["上海"] = "Asia/Shanghai",
        ["Beijing time"] = "Asia/Shanghai", ["Beijing"] = "Asia/Shanghai", ["China time"] = "Asia/Shanghai", ["China"] = "Asia/Shanghai",
        ["香港"] = "Asia/Hong_Kong", ["台北"] = "Asia/Taipei", ["新加坡"] = "Asia/Singapore", ["东京"] = "Asia/Tokyo",
        ["伦敦"] = "Europe/London", ["柏林"] = "Europe/Berlin", ["纽约"] = "America/New_York", ["洛杉矶"] = "America/Los_Angeles",
        ["UTC"] = "Etc/UTC", ["GMT"] = "Etc/GMT",
    };

    /// <summary>What the system lists, without the aliases that it knows besides.</summary>
    private static readonly Lazy<IReadOnlyList<string>> Names = new(() => [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => Iana(zone.Id)).OfType<string>()]);

    /// <summary>An IANA name in any case, its city alone, <c>UTC+8</c> in whole hours, or a name that people use.</summary>
    /// <returns>The IANA name; null: no such zone.</returns>
    public static string? Find(string text)
    {
        text = text.Trim();
        if (Spoken.TryGetValue(text, out var spoken))
            return spoken;
        if (Offset().Match(text) is { Success: true } offset)
        {
            // The names of these zones count westward: Etc/GMT-8 is eight hours ahead of UTC.
            var sign = offset.Groups["sign"].Value == "+" ? "-" : "+";
            var hours = int.Parse(offset.Groups["hours"].Value, CultureInfo.InvariantCulture);
            var name = string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{sign}{hours}");
            return hours == 0 ? "Etc/UTC" : TimeZoneInfo.TryFindSystemTimeZoneById(name, out _) ? name : null;
        }

        var named = text.Replace(' ', '_');
        if (named.Contains('/', StringComparison.Ordinal))
        {
            return Names.Value.FirstOrDefault(known => string.Equals(known, named, StringComparison.OrdinalIgnoreCase))
                ?? (IanaName().IsMatch(named) && TimeZoneInfo.TryFindSystemTimeZoneById(named, out _) ? named : null);
        }

        return named.Length > 3 ? Names.Value.FirstOrDefault(known => known.EndsWith("/" + named, StringComparison.OrdinalIgnoreCase)) : null;
    }

    /// <summary>The IANA name of a zone as the system names it: itself, or what Windows calls by a name of its own. Null: it has none.</summary>
    public static string? Iana(string systemId) =>
        systemId.Contains('/', StringComparison.Ordinal) ? systemId
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(systemId, out var iana) ? iana
        : null;

    /// <summary>Only such a text is looked for: on some systems a zone's name is a path.</summary>
    [GeneratedRegex("^[A-Z][A-Za-z]+(/[A-Za-z0-9_+-]+){1,2}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IanaName();

    [GeneratedRegex("^(UTC|GMT)\\s*(?<sign>[+-])\\s*(?<hours>[0-9]{1,2})(:00)?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Offset();
}
