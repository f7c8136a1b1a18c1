using System.Globalization;
using CollectionCoachBot.Receivables.Import.Amounts;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Receivables.Import.Explain;

/// <summary>Puts what was understood of a file into lines of text.</summary>
/// <param name="report">The texts, in the person's language.</param>
internal sealed class ExplainText(ReportText report)
{
    private const int Widest = 36;
    private const int WidestSample = 24;

    /// <summary>More rejected rows than this show nothing new.</summary>
    private const int MaxRejections = 20;

    public IEnumerable<string> Lines(ImportExplanation explained)
    {
        yield return explained.Form.Sheet is { } sheet
            ? Say("explain-sheet", ("sheet", sheet), ("line", explained.HeadingLine))
            : Say("explain-text", ("encoding", explained.Form.Encoding), ("delimiter", Say("explain-delimiter-" + Name(explained.Form.Delimiter))), ("line", explained.HeadingLine));
        if (explained.Form.OtherSheets.Count > 0)
            yield return Say("report-sheets", ("sheet", explained.Form.Sheet), ("others", string.Join(", ", explained.Form.OtherSheets)));
        if (explained.Unit is { } unit)
            yield return Say("explain-unit", ("unit", Number(unit)));
        if (explained.Currency is { } currency)
            yield return Say("explain-currency", ("currency", currency));
        yield return "";
        foreach (var line in TextTable.Lines([Headings(), .. explained.Columns.Select(column => Row(explained, column))], Widest))
            yield return line;
        yield return "";
        foreach (var (column, found) in explained.Dates)
            yield return report.Line(column, found);
        foreach (var column in explained.Columns.Where(column => explained.Refused is null && column.Field?.IsDate() == true && explained.Dates.All(date => date.Column != column.Heading)))
            yield return Say("explain-dates-plain", ("column", column.Heading));
        foreach (var (field, sign) in explained.Decimals.Where(column => column.Key != LedgerField.Disputed))
            yield return Say("explain-decimals", ("column", Heading(explained, field)), ("sign", Say(sign == DecimalSign.Point ? "explain-point" : "explain-comma")));
        yield return "";
        foreach (var line in Outcome(explained))
            yield return line;
        yield return Say("explain-nothing-written");
    }

    private IEnumerable<string> Outcome(ImportExplanation explained)
    {
        if (explained.Refused is { } refused)
        {
            yield return Say("explain-refused");
            foreach (var line in report.Refusal(refused))
                yield return "  " + line;
            yield break;
        }

        yield return Say(
            "explain-rows", ("asOf", Figures.IsoDate(explained.AsOf)), ("taken", explained.Taken), ("notYet", explained.NotYetIssued), ("totals", explained.Totals),
            ("leftOut", explained.LeftOut), ("rejected", explained.Rejected));
        if (explained.UnaddressedOwners is { } names)
            yield return report.Line(names);
        foreach (var rejection in explained.Rejections.Take(MaxRejections))
            yield return report.Line(rejection);
        var others = explained.Rejected - (explained.UnaddressedOwners?.Rows ?? 0);
        if (others > MaxRejections)
            yield return Say("report-more", ("count", others - MaxRejections));
    }

    private string[] Headings() => [Say("explain-heading"), Say("explain-meaning"), Say("explain-why"), Say("explain-empty"), Say("explain-samples")];

    private string[] Row(ImportExplanation explained, ColumnInfo column) =>
    [
        column.Index < 0 ? Say("explain-above") : column.Heading,
        column.Field is { } field ? report.Field(field) + Counted(column) : "-",
        Why(column),
        column.Index < 0 ? "" : Say("explain-empty-of", ("empty", explained.Samples.Empty(column.Index)), ("rows", explained.Samples.Rows)),
        string.Join(" | ", explained.Samples.Of(column.Index).Select(sample => Escape.Shorten(sample, WidestSample))),
    ];

    private static string Counted(ColumnInfo column) =>
        (column.Unit is { } unit and not 1m ? " × " + Number(unit) : "") + (column.Currency is { } currency ? " " + currency : "");

    private string Why(ColumnInfo column) =>
        column.SameAs is { } other ? Say("explain-double", ("field", report.Field(other)))
        : column.Why == ColumnReason.Given ? Say("explain-given")
        : column.Field is null ? Say("explain-unknown")
        : Say(column.Why == ColumnReason.Groups ? "explain-groups" : "explain-word");

    private static string Heading(ImportExplanation explained, LedgerField field) => explained.Columns.FirstOrDefault(column => column.Field == field)?.Heading ?? "";

    private static string Name(char? delimiter) => delimiter switch { ';' => "semicolon", '\t' => "tab", '|' => "bar", _ => "comma" };

    private static string Number(decimal number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    private string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) => report.Say(key, values);
}
