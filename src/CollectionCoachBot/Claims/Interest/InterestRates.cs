using System.Globalization;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Claims.Interest;

/// <summary>The published rates that statutes refer to, from <c>rates.yaml</c> and from a company's own file in the same form.</summary>
/// <param name="Lpr">One-year LPR, by the day of its publication.</param>
/// <param name="BankOfEngland">By the day on which interest begins to run.</param>
/// <param name="Ecb">By half-year.</param>
internal sealed record InterestRates(RateTable Lpr, RateTable BankOfEngland, RateTable Ecb)
{
    /// <summary>Rates beyond this are a slip of the decimal point.</summary>
    private const decimal MostPercent = 100m;

    private static readonly string[] Names = ["lpr", "bankOfEngland", "ecb"];

    /// <param name="folder">The program's content folder.</param>
    /// <param name="own">A company's own file; a table in it takes the place of ours. Null: none.</param>
    /// <exception cref="InvalidDataException">A file can't be read, or isn't in the form that ours shows.</exception>
    public static InterestRates Load(string folder, string? own = null)
    {
        var ours = Path.Combine(folder, "Claims", "rates.yaml");
        var tables = Read(ours);
        if (Names.FirstOrDefault(name => !tables.ContainsKey(name)) is { } missing)
            throw new InvalidDataException($"{ours} has no \"{missing}\". Put the file of this release back.");
        foreach (var (name, table) in own is null ? [] : Read(own))
            tables[name] = table;
        return new InterestRates(tables["lpr"], tables["bankOfEngland"], tables["ecb"]);
    }

    private static Dictionary<string, RateTable> Read(string file)
    {
        var tables = new Dictionary<string, RateTable>(StringComparer.Ordinal);
        foreach (var (name, table) in YamlFile.Read<Dictionary<string, TableFile>>(file))
        {
            if (!Names.Contains(name, StringComparer.Ordinal))
                throw new InvalidDataException($"{file}: there is no table \"{name}\". There are: {string.Join(", ", Names)}.");
            if (table?.percent is not { Count: > 0 } rows)
                throw new InvalidDataException($"{file}: \"{name}\" lists no rates. Write percent, knownUntil and checked as Claims/rates.yaml shows.");
            var read = rows.Select(row => (From: Day(row.Key, name, file), Percent: Percent(row.Value, name, file))).ToList();
            var until = Day(table.knownUntil, name, file);
            if (until < read.Max(row => row.From))
                throw new InvalidDataException($"{file}: \"{name}\" has a rate that begins after knownUntil. Move knownUntil to the last day for which it holds.");
            tables[name] = new RateTable(read, until, Day(table.@checked, name, file));
        }

        return tables;
    }

    private static DateOnly Day(string text, string table, string file) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new InvalidDataException($"{file}: \"{text}\" in \"{table}\" isn't a day. Write it as 2026-01-20.");

    private static decimal Percent(string text, string table, string file) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent) && Math.Abs(percent) <= MostPercent
            ? percent
            : throw new InvalidDataException($"{file}: \"{text}\" in \"{table}\" isn't a rate in percent. Write it as 3.10.");

#pragma warning disable IDE1006 // Named as in the file.
    private sealed class TableFile
    {
        public string @checked { get; set; } = "";

        public string knownUntil { get; set; } = "";

        public Dictionary<string, string> percent { get; set; } = [];
    }
#pragma warning restore IDE1006
}
