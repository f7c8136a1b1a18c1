using System.Globalization;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Receivables.Import.Rows;
using CollectionCoachBot.Tests.Receivables.Import.Shapes;
using FsCheck;
using FsCheck.Fluent;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>
/// Whatever a file's shape and damage: what is accepted equals the model, never a wrong amount or date. 300 files, or as many as the environment's
/// IMPORT_FILES says. A failure is shrunk to the smallest file that still fails, and names its seed.
/// </summary>
public sealed class MutatedFileProperties
{
    private static readonly string[] Questions = ["date-order-open", "date-order-mixed", "date-turned-open", "amount-form-open", "amount-form-mixed"];

    private static readonly Gen<MutatedFile.Entry> Entries =
        from customer in Gen.Choose(1, 5)
        from number in Gen.Choose(1, 9_999)
        from ago in Gen.Choose(0, 700)
        from term in Gen.Elements(0, 7, 14, 30, 30, 30, 45, 60, 90, 180)
        from cents in Gen.Choose(1, 90_000_000)
        from quarters in Gen.Choose(1, 4)
        select new MutatedFile.Entry(customer, number, ago, term, cents / 100m, quarters / 4m);

    private static readonly Gen<MutatedFile.Shape> Shapes =
        from delimiter in Gen.Elements(",", ";", "\t", "|")
        from date in Gen.Elements("yyyy-MM-dd", "yyyyMMdd", "M/d/yyyy", "dd/MM/yyyy", "d.M.yyyy", "MM/dd/yy", "dd.MM.yy", "yy.MM.dd", "dd-MMM-yyyy", "yyyy年M月d日", "MMM d, yyyy")
        from flags in Gen.Choose(0, 63)
        select new MutatedFile.Shape(delimiter, date, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, (flags & 24) == 24, (flags & 32) > 0, (flags & 3) == 3);

    private static readonly Gen<MutatedFile> Files =
        from entries in Gen.NonEmptyListOf(Entries)
        from shape in Shapes
        from damages in Gen.ListOf(from row in Gen.Choose(0, 500) from kind in Gen.Choose(0, MutatedFile.Kinds - 1) select (row, kind))
        select new MutatedFile([.. entries.DistinctBy(entry => entry.Number)], shape, [.. damages.Take(4)]);

    [Fact]
    public void What_is_accepted_equals_the_model_in_every_shape_and_with_every_damage() =>
        Prop.ForAll(Arb.From(Files, Smaller), Holds).Check(Config.QuickThrowOnFailure.WithMaxTest(
            int.TryParse(Environment.GetEnvironmentVariable("IMPORT_FILES"), NumberStyles.None, CultureInfo.InvariantCulture, out var files) ? files : 300));

    private static void Holds(MutatedFile file)
    {
        // Where a spreadsheet could read every date in its own order, nothing in the file tells it any more.
        if (file.IsTurned && !file.TellsTurned)
            return;
        try
        {
            using var stream = new MemoryStream(file.Bytes());
            using var parsed = ParsedLedger.Of(stream, new ImportRequest(), TestLedger.Today, TestImport.Vocabulary, zone: null);
            var taken = parsed.Read(new Nowhere()).ToList();

            foreach (var row in taken)
            {
                var entry = file[row.InvoiceNumber];
                Assert.NotNull(entry);
                Assert.Equal(
                    ("C" + entry.Customer, entry.IssuedOn, entry.DueOn, entry.Amount, entry.Open, "CNY"),
                    (row.CustomerCode, row.IssuedOn, row.DueOn, row.Amount, row.Open, row.Currency));
            }

            if (file.Damages.Count == 0 && !file.IsTurned)
                Assert.Equal((file.Entries.Count, 0), (taken.Count + parsed.Rejections.Count(rejection => rejection.Reason == "zero-amount"), parsed.Rejections.Count(rejection => rejection.Reason != "zero-amount")));
        }
        catch (LedgerRefusedException refused) when (file.Damages.Count > 0 || file.IsTurned || Questions.Contains(refused.Key))
        {
            // A question, or a file that is too broken: nothing was taken.
        }
    }

    private static IEnumerable<MutatedFile> Smaller(MutatedFile file)
    {
        for (var i = 0; i < file.Damages.Count; i++)
            yield return file with { Damages = [.. file.Damages.Where((_, index) => index != i)] };
        if (file.Entries.Count < 2)
            yield break;
        yield return file with { Entries = [.. file.Entries.Take(file.Entries.Count / 2)] };
        for (var i = 0; i < file.Entries.Count; i++)
            yield return file with { Entries = [.. file.Entries.Where((_, index) => index != i)] };
    }

    private sealed class Nowhere : IProgress<double>
    {
        public void Report(double value)
        {
            // Nobody waits.
        }
    }
}
