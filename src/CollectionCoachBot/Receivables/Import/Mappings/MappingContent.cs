using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Rows;

namespace CollectionCoachBot.Receivables.Import.Mappings;

/// <summary>What a person said of a source's files, and need not say again. What is null the file tells.</summary>
internal sealed record MappingContent
{
    /// <summary>What columns mean, by their headings; null: the column isn't used.</summary>
    public Dictionary<string, LedgerField?> Columns { get; init; } = [];

    /// <summary>Who names in the owners' column are; null: nobody.</summary>
    public Dictionary<string, string?> People { get; init; } = [];

    public DateOrder? Dates { get; init; }

    public bool? DatesTurned { get; init; }

    public DecimalSign? Decimals { get; init; }

    public string? Encoding { get; init; }

    public string? Sheet { get; init; }

    public string? Currency { get; init; }

    public static MappingContent Of(ImportRequest request) => new()
    {
        Columns = new Dictionary<string, LedgerField?>(request.Columns, StringComparer.Ordinal),
        People = new Dictionary<string, string?>(request.People, StringComparer.Ordinal),
        Dates = request.Dates,
        DatesTurned = request.DatesTurned,
        Decimals = request.Decimals,
        Encoding = request.Encoding,
        Sheet = request.Sheet,
        Currency = request.Currency,
    };

    /// <summary>What it says besides columns, as one would say it on the command line.</summary>
    public IEnumerable<string> Options()
    {
        if (Dates is { } dates)
            yield return "--dates " + dates switch { DateOrder.MonthFirst => "month-first", DateOrder.DayFirst => "day-first", _ => "year-first" };
        if (DatesTurned is { } turned)
            yield return "--turned-dates " + (turned ? "yes" : "no");
        if (Decimals is { } decimals)
            yield return "--decimal " + (decimals == DecimalSign.Point ? "point" : "comma");
        if (Encoding is { } encoding)
            yield return "--encoding " + encoding;
        if (Sheet is { } sheet)
            yield return "--sheet " + sheet;
        if (Currency is { } currency)
            yield return "--currency " + currency;
    }

    /// <summary>The request with what it leaves open; what it says itself counts.</summary>
    public ImportRequest Under(ImportRequest request)
    {
        var columns = new Dictionary<string, LedgerField?>(Columns, StringComparer.Ordinal);
        foreach (var (heading, field) in request.Columns)
            columns[heading] = field;
        var people = new Dictionary<string, string?>(FoldedName.Comparer);
        foreach (var (name, owner) in People.Concat(request.People))
            people[name] = owner;
        return request with
        {
            Columns = columns,
            People = people,
            Dates = request.Dates ?? Dates,
            DatesTurned = request.DatesTurned ?? DatesTurned,
            Decimals = request.Decimals ?? Decimals,
            Encoding = request.Encoding ?? Encoding,
            Sheet = request.Sheet ?? Sheet,
            Currency = request.Currency ?? Currency,
        };
    }
}
