using System.Globalization;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.FollowUps;

/// <summary>The calendars of <c>FollowUps/Calendar</c>, by country. A country without a file has weekends only.</summary>
internal sealed class WorkCalendars
{
    private readonly Dictionary<string, WorkCalendar> _byCountry = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _defaultCountry;

    private WorkCalendars(string defaultCountry) => _defaultCountry = defaultCountry;

    /// <param name="folder">The program's content folder.</param>
    /// <param name="defaultCountry">ISO 3166 code for customers whose country isn't known, and for people.</param>
    /// <exception cref="InvalidDataException">A file isn't in the form that <c>cn.yaml</c> shows.</exception>
    public static WorkCalendars Load(string folder, string defaultCountry)
    {
        var calendars = new WorkCalendars(defaultCountry);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "FollowUps", "Calendar"), "*.yaml").Order(StringComparer.Ordinal))
        {
            var read = YamlFile.Read<CountryFile>(file);
            if (Missing(read) is { } missing)
                throw new InvalidDataException($"{file} {missing}. Write it as cn.yaml shows, or put the file of this release back.");
            var calendar = new WorkCalendar(
                read.years.Keys,
                read.years.SelectMany(year => year.Value.holidays.SelectMany(range => Days(year.Key, range, file))),
                read.years.SelectMany(year => year.Value.workdays.SelectMany(range => Days(year.Key, range, file))));
            if (!calendars._byCountry.TryAdd(read.country, calendar))
                throw new InvalidDataException($"{file}: the country \"{read.country}\" has a calendar already. Keep one of the two.");
        }

        return calendars;
    }

    /// <param name="country">ISO 3166 code; null: the default country.</param>
    public WorkCalendar Of(string? country) => _byCountry.GetValueOrDefault(country ?? _defaultCountry) ?? WorkCalendar.Weekends;

    /// <summary>What a key without a value leaves empty.</summary>
    private static string? Missing(CountryFile read) =>
        string.IsNullOrWhiteSpace(read.country) ? "names no country"
        : read.years is null ? "names no years"
        : read.years.FirstOrDefault(year => year.Value is not { holidays: not null, workdays: not null }) is { Key: not 0 } empty
            ? string.Create(CultureInfo.InvariantCulture, $"stops short: {empty.Key} has no days")
        : null;

    private static IEnumerable<DateOnly> Days(int year, string range, string file)
    {
        var ends = range.Split("..");
        if (ends.Length > 2
            || !DateOnly.TryParseExact($"{year}-{ends[0]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            || !DateOnly.TryParseExact($"{year}-{ends[^1]}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last)
            || last < first)
            throw new InvalidDataException($"{file}: \"{range}\" in {year} isn't a day or a range of days.");
        for (var day = first; day <= last; day = day.AddDays(1))
            yield return day;
    }

#pragma warning disable IDE1006 // Named as in the file.
    private sealed class CountryFile
    {
        public string country { get; set; } = "";

        public Dictionary<int, YearFile> years { get; set; } = [];
    }

    private sealed class YearFile
    {
        public List<string> holidays { get; set; } = [];

        public List<string> workdays { get; set; } = [];
    }
#pragma warning restore IDE1006
}
