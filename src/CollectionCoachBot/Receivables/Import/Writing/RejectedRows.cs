using System.Globalization;
using System.Text.Json;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Receivables.Import.Writing;

/// <summary>Keeps the rows that an import left out.</summary>
internal static class RejectedRows
{
    /// <summary>More of one file are only counted: it is wrong as a whole then, and nobody goes through them one by one.</summary>
    public const int MostKept = 10_000;

    private const int LongestValue = 200;

    /// <param name="db">Has the import's transaction, and the import in it.</param>
    /// <param name="importId">The <see cref="LedgerImport"/>.</param>
    /// <param name="rejections">In the order of the file.</param>
    /// <param name="firstNumber">From which on they are numbered, which keeps them together.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task WriteAsync(CoachDb db, string importId, IEnumerable<Rejection> rejections, long firstNumber, CancellationToken cancellationToken)
    {
        await using var writer = new RowWriter<RejectedRow>(db);
        foreach (var rejection in rejections)
        {
            var row = new RejectedRow
            {
                Id = OpaqueId.Of(firstNumber++),
                ImportId = importId,
                Line = rejection.Line,
                Column = Cell(rejection.Column),
                Value = Cell(rejection.Value),
                Reason = rejection.Reason,
                Values = JsonSerializer.Serialize(rejection.Values.DistinctBy(value => value.Name).ToDictionary(value => value.Name, value => Cell(Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? ""))),
            };
            await writer.InsertAsync(row, cancellationToken);
        }

        await writer.FlushAsync(cancellationToken);
    }

    /// <summary>A rejected row may hold anything: it is written in bulk, past what makes texts storable elsewhere.</summary>
    private static string Cell(string text) => StorableText.Of(Escape.Shorten(text, LongestValue));
}
