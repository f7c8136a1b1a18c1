using System.Globalization;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Mappings;

namespace CollectionCoachBot.Imports;

/// <summary>What a sender says about a file: the options of the command line, under the same names, in the query or as fields of the form.</summary>
/// <param name="Request">How the file is to be taken.</param>
/// <param name="Mapping">The saved mapping to take it by; null: none.</param>
/// <param name="Text">All of it in one order, so that the same is known to be the same.</param>
internal sealed record ImportOptions(ImportRequest Request, string? Mapping, string Text)
{
    /// <summary>A company names its salespeople here, each in its own option.</summary>
    private const int LongestText = 40_000;

    /// <exception cref="ApiRefusedException">One isn't known, has no such value, or is there twice. What isn't understood is never passed over.</exception>
    /// <exception cref="LedgerRefusedException">A column's or date's value isn't one.</exception>
    public static ImportOptions Of(IEnumerable<(string Name, string Value)> said)
    {
        var (request, mapping) = (new ImportRequest(), (string?)null);
        var (seen, columns, people) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), new List<string>());
        var all = said.OrderBy(option => option.Name, StringComparer.Ordinal).ToList();
        foreach (var (name, value) in all)
        {
            if (name is not ("column" or "person") && !seen.Add(name))
                throw Refusal("option-twice", name, value);
            if (name == "mapping")
                mapping = value;
            else if (name == "column")
                columns.Add(value);
            else if (name == "person")
                people.Add(value);
            else
                request = With(request, name, value);
        }

        var text = string.Join('&', all.Select(option => Uri.EscapeDataString(option.Name) + "=" + Uri.EscapeDataString(option.Value)));
        return text.Length <= LongestText
            ? new ImportOptions(request with { Columns = GivenColumns.Of(columns), People = GivenPeople.Of(people) }, mapping, text)
            : throw new ApiRefusedException(StatusCodes.Status400BadRequest, "bad-form");
    }

    private static ImportRequest With(ImportRequest request, string name, string value) => name switch
    {
        "as-of" => request with
        {
            AsOf = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Refusal("option-value", name, value),
        },
        "currency" => request with { Currency = value },
        "owner" => request with { Owner = value },
        "encoding" => request with { Encoding = value },
        "sheet" => request with { Sheet = value },
        "dates" => request with
        {
            Dates = value switch
            {
                "month-first" => DateOrder.MonthFirst,
                "day-first" => DateOrder.DayFirst,
                "year-first" => DateOrder.YearFirst,
                _ => throw Refusal("option-value", name, value),
            },
        },
        "turned-dates" => request with { DatesTurned = Yes(name, value) },
        "decimal" => request with { Decimals = value switch { "point" => DecimalSign.Point, "comma" => DecimalSign.Comma, _ => throw Refusal("option-value", name, value) } },
        "delta" => request with { IsDelta = Yes(name, value) },
        "yes" => request with { IsConfirmed = Yes(name, value) },
        "dry-run" => request with { DryRun = Yes(name, value) },
        _ => throw Refusal("option-unknown", name, value),
    };

    private static bool Yes(string name, string value) => value switch { "yes" or "true" => true, "no" or "false" => false, _ => throw Refusal("option-value", name, value) };

    private static ApiRefusedException Refusal(string key, string name, string value) => new(StatusCodes.Status400BadRequest, key, ("option", name), ("value", value));
}
