using System.Globalization;
using System.Text;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Import;
using FsCheck;
using FsCheck.Fluent;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>What holds for every file, tried on random ones. A failure names the seed that makes it again.</summary>
public sealed class ImportProperties
{
    private static readonly Gen<Entry> Entries =
        from customer in Gen.Elements("A", "B b", "华信", "0001", "x\"y", "c,d")
        from invoice in Gen.Choose(1, 12)
        from days in Gen.Choose(-400, 400)
        from cents in Gen.Choose(1, 50_000_000)
        from openShare in Gen.Choose(0, 4)
        from currency in Gen.Elements("CNY", "USD", "HKD")
        from disputed in Gen.Elements("", "Yes", "否")
        from settled in Gen.Choose(-60, 60)
        from hasSettled in Gen.Elements(true, false, false)
        select new Entry(customer, invoice, days, cents / 100m, openShare, currency, disputed, hasSettled ? settled : null);

    private static readonly Gen<Entry[]> Ledgers =
        from entries in Gen.NonEmptyListOf(Entries)
        select entries.DistinctBy(entry => (entry.Customer, entry.Invoice)).ToArray();

    [Fact]
    public void A_ledger_comes_out_as_it_went_in_and_a_second_time_changes_nothing() =>
        Prop.ForAll(Ledgers.ToArbitrary(), entries =>
        {
            using var test = new TestImport();
            var csv = Csv(entries);

            var first = test.Take(csv);
            var stored = test.Receivables();
            var second = test.Take(csv);

            Assert.Equal((entries.Length, 0), (first.New, first.Rejected));
            Assert.Equal(entries.Select(entry => entry.Stored()).Order(StringComparer.Ordinal), stored);
            Assert.Equal((0, 0, entries.Length, 0), (second.New, second.Changed, second.Unchanged, second.Closed));
            Assert.Equal(stored, test.Receivables());
            Assert.Equal(entries.Where(entry => entry.Open > 0m).Sum(entry => entry.Open), first.Stages.Sum(stage => stage.Amount));
        }).Check(Quick(15));

    [Fact]
    public void What_a_newer_ledger_says_is_what_stands_open() =>
        Prop.ForAll(Ledgers.ToArbitrary(), Ledgers.ToArbitrary(), (before, after) =>
        {
            using var test = new TestImport();
            test.Take(Csv(before));

            test.Take(Csv(after), new ImportRequest { IsConfirmed = true });

            Assert.Equal(
                after.Where(entry => entry.Open > 0m).Select(entry => entry.Stored(before.SingleOrDefault(entry.IsSame))).Order(StringComparer.Ordinal),
                test.Receivables().Where(stored => !stored.Contains(" closed ", StringComparison.Ordinal)));
        }).Check(Quick(15));

    [Fact]
    public void A_damaged_file_is_taken_or_refused_and_never_half()
    {
        var damages =
            from entries in Ledgers
            from at in Gen.Choose(0, 10_000)
            from length in Gen.Choose(0, 40)
            from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))
            select (Entries: entries, At: at, Length: length, Bytes: bytes);
        using var test = new TestImport();
        test.Take("Customer,Invoice,Due,Amount,Currency\nZ,1,2026-10-01,1,CNY\n");
        Prop.ForAll(damages.ToArbitrary(), damage =>
        {
            var file = Encoding.UTF8.GetBytes(Csv(damage.Entries)).ToList();
            var at = damage.At % file.Count;
            file.RemoveRange(at, Math.Min(damage.Length, file.Count - at));
            file.InsertRange(at, damage.Bytes);
            var before = (test.Receivables(), Imports(test));

            try
            {
                var report = test.Take(file.ToArray());
                Assert.Equal(before.Item2 + 1, Imports(test));

                // Receivables whose rows were rejected, or may have been, stay open, beside those that the file lists.
                Assert.InRange(test.Receivables().Count(stored => !stored.Contains(" closed ", StringComparison.Ordinal)), report.OpenCount, report.OpenCount + report.Rejected + report.KeptOpen);
            }
            catch (LedgerRefusedException)
            {
                Assert.Equal(before.Item1, test.Receivables());
                Assert.Equal(before.Item2, Imports(test));
            }
        }).Check(Quick(60));
    }

    private static Config Quick(int tests) => Config.QuickThrowOnFailure.WithMaxTest(tests);

    private static int Imports(TestImport test)
    {
        using var db = test.Test.Database.CreateDbContext();
        return db.Set<LedgerImport>().Count();
    }

    private static string Csv(IEnumerable<Entry> entries) =>
        "Customer ID,Invoice Number,Due Date,Amount,Open Balance,Currency,Disputed,Settled Date\n"
        + string.Concat(entries.Select(entry => string.Join(',', entry.Cells().Select(Quoted)) + "\n"));

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>One row, and what must be stored for it.</summary>
    private sealed record Entry(string Customer, int Invoice, int DaysPastDue, decimal Amount, int OpenShare, string Currency, string Disputed, int? SettledIn)
    {
        private decimal OpenCell => decimal.Round(Amount * OpenShare / 4, 2);

        public decimal Open => SettledIn <= 0 ? 0m : SettledIn > 0 && OpenCell == 0m ? Amount : OpenCell;

        public IEnumerable<string> Cells() =>
        [
            Customer, Invoice.ToString(CultureInfo.InvariantCulture), Day(-DaysPastDue), Amount.ToString(CultureInfo.InvariantCulture),
            OpenCell.ToString(CultureInfo.InvariantCulture), Currency, Disputed, SettledIn is { } days ? Day(days) : "",
        ];

        public bool IsSame(Entry other) => (other.Customer, other.Invoice) == (Customer, Invoice);

        /// <param name="before">The same receivable in the file before: what that disputed and this one doesn't mention stays disputed.</param>
        public string Stored(Entry? before = null) => FormattableString.Invariant(
            $"{Customer} {Invoice}/1 {Day(-DaysPastDue)} {Open:0.####}/{Amount:0.####} {Currency}{(DisputedAfter(before) is > 0m and var disputed ? $" disputed {disputed:0.####}" : "")}{(Open > 0 ? "" : $" closed {Day(Math.Min(0, SettledIn ?? 0))}")}");

        private decimal DisputedAfter(Entry? before) => Disputed switch
        {
            "Yes" => Open,
            "" => Math.Min(Open, before?.DisputedAfter(null) ?? 0m),
            _ => 0m,
        };

        private static string Day(int fromToday) => TestLedger.Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
