using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Receivables.Import.Tables;

namespace CollectionCoachBot.Receivables.Import.Explain;

/// <summary>Looks at a file as an import would, and says what it understood, column by column. It needs no database and writes nothing.</summary>
internal sealed class ImportExplainer(LedgerVocabulary vocabulary)
{
    /// <param name="file">Can be sought.</param>
    /// <param name="request">How it would be taken.</param>
    /// <param name="today">The business day.</param>
    /// <param name="zone">Whose day an instant is; null: the day that is written counts.</param>
    /// <exception cref="LedgerRefusedException">Not even its columns can be seen.</exception>
    public ImportExplanation Explain(Stream file, ImportRequest request, DateOnly today, TimeZoneInfo? zone)
    {
        var explanation = Columns(file, request);
        if (explanation.Refused is not null)
            return explanation;
        try
        {
            using var parsed = ParsedLedger.Of(file, request, today, vocabulary, zone);
            var taken = parsed.Read(new Nobody()).Count();
            return explanation with
            {
                AsOf = parsed.AsOf,
                Dates = parsed.Dates,
                Taken = taken,
                NotYetIssued = parsed.NotYetIssued,
                Totals = parsed.Totals,
                LeftOut = parsed.LeftOut,
                Rejected = parsed.Rejected,
                UnaddressedOwners = parsed.Unaddressed,
                Rejections = [.. parsed.ToTell],
            };
        }
        catch (LedgerRefusedException refused)
        {
            return explanation with { Refused = refused };
        }
    }

    private ImportExplanation Columns(Stream file, ImportRequest request)
    {
        using var raw = new LedgerFile(vocabulary).Open(file, request);
        var samples = new ColumnSamples(raw.Headings.Count);
        LedgerRefusedException? refused = null;
        try
        {
            foreach (var _ in raw.Survey())
            {
            }

            foreach (var row in raw.Rows.Where(row => !row.IsTotal))
                samples.Add(row);
            raw.CheckColumns();
        }
        catch (LedgerRefusedException found)
        {
            refused = found;
        }

        return new ImportExplanation
        {
            Form = raw.Form,
            HeadingLine = raw.HeadingLine,
            Columns = [.. raw.Columns],
            Samples = samples,
            Unit = raw.TitleUnit,
            Currency = raw.TitleCurrency,
            Decimals = raw.SettledDecimals,
            Refused = refused,
        };
    }

    private sealed class Nobody : IProgress<double>
    {
        public void Report(double value)
        {
        }
    }
}
