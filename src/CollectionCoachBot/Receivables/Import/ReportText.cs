using CollectionCoachBot.People;
using CollectionCoachBot.Receivables.Import.Columns;
using CollectionCoachBot.Receivables.Import.Dates;
using CollectionCoachBot.Receivables.Import.Mappings;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Receivables.Import;

/// <summary>Puts an import's report, or why there is none, into lines of text.</summary>
internal sealed class ReportText(Words words, Language language)
{
    /// <summary>More rejected rows than this nobody reads on a console.</summary>
    private const int MaxRejections = 50;

    /// <summary>What stands before the progress bar.</summary>
    public string Progress => Say("report-progress");

    public IEnumerable<string> Lines(ImportReport report)
    {
        if (report.SampleCustomersRemoved > 0)
            yield return Say(report.DryRun ? "report-sample-dry" : "report-sample", ("count", report.SampleCustomersRemoved));
        yield return Say(
            report.DryRun ? "report-dry" : "report-done",
            ("asOf", Figures.IsoDate(report.AsOf)), ("new", report.New), ("changed", report.Changed), ("unchanged", report.Unchanged),
            ("closed", report.Closed), ("rejected", report.Rejected));
        if (report.IsDelta)
            yield return Say("report-delta");
        if (report.Credits > 0)
            yield return Say("report-credits", ("count", report.Credits), ("applied", Money(report.Applied)));
        if (report.EqualCredits > 0)
            yield return Say("report-equal", ("count", report.EqualCredits));
        if (report.Unapplied.Count > 0)
            yield return Say("report-unapplied", ("customers", report.UnappliedCustomers), ("amounts", Money(report.Unapplied)));
        if (report.NotYetIssued > 0)
            yield return Say("report-not-yet", ("count", report.NotYetIssued));
        if (report.Totals > 0)
            yield return Say("report-totals", ("count", report.Totals));
        if (report.LeftOut > 0)
            yield return Say("report-left-out", ("count", report.LeftOut));
        if (report.KeptOpen > 0)
            yield return Say("report-kept", ("kept", report.KeptOpen), ("rows", report.Unplaced));
        if (report.NewerBefore is { } newer)
            yield return Say("report-older", ("asOf", Figures.IsoDate(report.AsOf)), ("newer", Figures.IsoDate(newer)));
        yield return Say("report-open", ("count", report.OpenCount), ("customers", report.OpenCustomers), ("disputed", report.DisputedCount));
        foreach (var stage in report.Stages)
        {
            yield return words.Plain(language, "receivables.report-stage",
                ("stage", new Padded(words.Plain(language, $"receivables.stage-{stage.Stage}"))), ("count", stage.Count),
                ("amount", Figures.Money(stage.Amount, stage.Currency, language)));
        }

        foreach (var (column, found) in report.Dates.Where(date => date.Found.Key != DateFinding.ByCell))
            yield return Line(column, found);
        if (report.Form.OtherSheets.Count > 0)
            yield return Say("report-sheets", ("sheet", report.Form.Sheet), ("others", string.Join(", ", report.Form.OtherSheets)));
        if (report.UnusedColumns.Count > 0)
            yield return Say("report-unused", ("columns", string.Join(", ", report.UnusedColumns)));
        if (report.SeveralOwners > 0)
            yield return Say("report-owners", ("count", report.SeveralOwners));
        if (report.UnknownGrades.Count > 0)
            yield return Say("report-grades", ("grades", string.Join(", ", report.UnknownGrades)));
        if (report.UnaddressedOwners is { } names)
            yield return Line(names);
        var others = report.Rejected - (report.UnaddressedOwners?.Rows ?? 0);
        if (others > 0)
            yield return Say("report-rejected");
        foreach (var rejection in report.Rejections.Take(MaxRejections))
            yield return Line(rejection);
        if (others > MaxRejections)
            yield return Say("report-more", ("count", others - Math.Min(MaxRejections, report.Rejections.Count)));
    }

    /// <summary>What was found out about a column of dates.</summary>
    public string Line(string column, DateFinding found) =>
        Say(found.Key, [("column", column), ("order", Say("date-order-" + found.Form.Order)), .. found.Values]);

    /// <summary>Names of owners without an address, and how to say whose they are.</summary>
    public string Line(UnaddressedNames names)
    {
        var (key, values) = names.Text();
        return Say(key, values);
    }

    public string Line(Rejection rejection)
    {
        var reason = Say(rejection.Reason, [.. rejection.Values]);
        return rejection.Column.Length == 0
            ? Say("report-rejection-row", ("line", rejection.Line), ("reason", reason))
            : Say("report-rejection", ("line", rejection.Line), ("column", rejection.Column), ("value", rejection.Value), ("reason", reason));
    }

    /// <summary>Why a file wasn't taken; where that is its rows' fault, with what is wrong with the first of them.</summary>
    public IEnumerable<string> Refusal(LedgerRefusedException refused) =>
    [
        Say(refused.Key, [.. refused.Values]), .. refused.UnaddressedOwners is { } names ? [Line(names)] : Array.Empty<string>(),
        .. refused.Rejections.Take(MaxRejections).Select(Line),
    ];

    /// <summary>The saved ways to read files, each with what it says.</summary>
    public IEnumerable<string> Mappings(IReadOnlyList<(string Name, DateTimeOffset SavedAt, MappingContent Content)> all)
    {
        if (all.Count == 0)
            yield return Say("no-mappings");
        foreach (var (name, savedAt, content) in all)
        {
            yield return Say("mapping-line", ("name", name), ("date", Figures.IsoDate(DateOnly.FromDateTime(savedAt.UtcDateTime))), ("said", string.Join(", ", content.Options())));
            foreach (var (heading, field) in content.Columns)
                yield return Say(field is null ? "mapping-unused" : "mapping-column", ("heading", heading), ("field", field is { } known ? Field(known) : ""));
            foreach (var (person, owner) in content.People)
                yield return Say(owner is null ? "mapping-nobody" : "mapping-person", ("name", person), ("owner", owner));
        }
    }

    /// <summary>The mapping was saved.</summary>
    public string Saved(string name) => Say("mapping-saved", ("name", name));

    /// <summary>What a column means, as a person says it.</summary>
    public string Field(LedgerField field) => Say("field-" + field);

    /// <summary>The database couldn't be written to; its own words say why.</summary>
    public string DatabaseFailed(Exception failed) => Say("database-failed", ("reason", failed.Message));

    /// <summary>A file that was opened couldn't be read on.</summary>
    public string ReadingFailed(IOException failed) => Say("reading-failed", ("reason", failed.Message));

    /// <summary>The import is done, but its report couldn't be written.</summary>
    public string NotTold(IOException failed) => Say("not-told", ("reason", failed.Message));

    public string Cancelled => Say("cancelled");

    /// <summary>A text of this feature.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, object? Value)> values) =>
        words.Plain(language, "receivables." + key, [.. values, .. OptionWords.OnCommandLine]);

    private string Money(IReadOnlyDictionary<string, decimal> sums) =>
        sums.Count == 0 ? "0" : string.Join(" + ", sums.OrderBy(sum => sum.Key, StringComparer.Ordinal).Select(sum => Figures.Money(sum.Value, sum.Key, language)));
}
