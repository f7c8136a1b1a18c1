using System.Text.Json;
using System.Text.Json.Serialization;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Imports;

/// <summary>What became of a job, without a language.</summary>
internal sealed record ImportOutcome
{
    private const int LongestValue = 200;

    private static readonly JsonSerializerOptions Form = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The import in one sentence, or why there was none.</summary>
    public required ToldText Message { get; init; }

    /// <summary>Null where nothing was imported. Of an <see cref="ImportReport"/> that stands here its figures alone are written.</summary>
    public ImportFigures? Figures { get; init; }

    /// <summary>What was found out or put right in the file, and what of it wasn't read: nobody should have to guess that.</summary>
    public IReadOnlyList<ToldText> Notes { get; init; } = [];

    /// <summary>The first of the rows that weren't taken.</summary>
    public IReadOnlyList<ToldRejection> Rejections { get; init; } = [];

    /// <summary>Names of owners for which rows weren't taken; null: none.</summary>
    public UnaddressedNames? UnaddressedOwners { get; init; }

    public static ImportOutcome Of(ImportReport report) => new()
    {
        Message = ToldText.Of(
            report.DryRun ? "receivables.report-dry" : "receivables.report-done",
            [
                ("asOf", Texts.Figures.IsoDate(report.AsOf)), ("new", report.New), ("changed", report.Changed), ("unchanged", report.Unchanged),
                ("closed", report.Closed), ("rejected", report.Rejected),
            ]),
        Figures = report,
        Notes = [.. NotesOf(report)],
        UnaddressedOwners = report.UnaddressedOwners,
        Rejections = [.. report.Rejections.Select(Told)],
    };

    public static ImportOutcome Of(LedgerRefusedException refused) => new()
    {
        Message = ToldText.Of("receivables." + refused.Key, refused.Values), Rejections = [.. refused.Rejections.Select(Told)],
        UnaddressedOwners = refused.UnaddressedOwners,
    };

    /// <param name="key">The text that says it, of this feature.</param>
    public static ImportOutcome Of(string key) => new() { Message = ToldText.Of("imports." + key, []) };

    public string Write() => JsonSerializer.Serialize(this, Form);

    public static ImportOutcome Read(string written) =>
        JsonSerializer.Deserialize<ImportOutcome>(written, Form) ?? throw new InvalidDataException("an empty outcome");

    private static IEnumerable<ToldText> NotesOf(ImportReport report)
    {
        if (report.Form.OtherSheets.Count > 0)
        {
            yield return ToldText.Of(
                "receivables.report-sheets", [("sheet", report.Form.Sheet), ("others", Escape.Shorten(string.Join(", ", report.Form.OtherSheets), LongestValue))]);
        }

        foreach (var (column, found) in report.Dates.Where(date => date.Found.Key != DateFinding.ByCell))
            yield return ToldText.Of("receivables." + found.Key, [("column", Escape.Shorten(column, LongestValue)), .. found.Values]) with { OrderKey = "receivables.date-order-" + found.Form.Order };
        if (report.EqualCredits > 0)
            yield return ToldText.Of("receivables.report-equal", [("count", report.EqualCredits)]);
        if (report.SeveralOwners > 0)
            yield return ToldText.Of("receivables.report-owners", [("count", report.SeveralOwners)]);
        if (report.UnknownGrades.Count > 0)
            yield return ToldText.Of("receivables.report-grades", [("grades", Escape.Shorten(string.Join(", ", report.UnknownGrades), LongestValue))]);
        if (report.KeptOpen > 0)
            yield return ToldText.Of("receivables.report-kept", [("kept", report.KeptOpen), ("rows", report.Unplaced)]);
    }

    private static ToldRejection Told(Rejection rejection) => new(
        rejection.Line, rejection.Column, Escape.Shorten(rejection.Value, LongestValue), ToldText.Of("receivables." + rejection.Reason, rejection.Values));
}
