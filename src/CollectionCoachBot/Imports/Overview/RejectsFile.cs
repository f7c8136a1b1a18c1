using System.Globalization;
using System.Text.Json;
using CollectionCoachBot.Files;
using CollectionCoachBot.People;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Imports.Overview;

/// <summary>The rejected rows of an import as a file for a spreadsheet, for whoever manages when it is fetched.</summary>
internal sealed class RejectsFile(ImportsReader reader, Roles roles, Words words) : IFileSource
{
    public const string FileKind = "rejects";

    public string Kind => FileKind;

    public async Task<FileContent?> ReadAsync(Person person, string subject, CancellationToken cancellationToken)
    {
        var wish = RejectsWish.Read(subject);
        if (!roles.IsManager(person) || await reader.RejectedAsync(wish.ImportId, cancellationToken) is not { Rows.Count: > 0 } rejected)
            return null;
        string Text(string key, params ReadOnlySpan<(string, object?)> values) => words.Plain(wish.Language, "imports." + key, values);
        var csv = new SafeCsv();
        csv.Row(Text("csv-line"), Text("csv-column"), Text("csv-value"), Text("csv-reason"));
        foreach (var row in rejected.Rows)
        {
            var values = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Values) ?? [];
            csv.Row(row.Line.ToString(CultureInfo.InvariantCulture), row.Column, row.Value, new ToldText("receivables." + row.Reason, values).Say(words, wish.Language));
        }

        if (rejected.Import.Rejected > rejected.Rows.Count)
            csv.Row("", "", "", Text("csv-more", ("count", rejected.Import.Rejected - rejected.Rows.Count)));
        return new FileContent($"{Text("csv-name")} {Figures.IsoDate(rejected.Import.AsOf)}", ".csv", "text/csv; charset=utf-8", csv.ToBytes());
    }
}
