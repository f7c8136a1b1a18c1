using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.History;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Sample;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Receivables.Import;

/// <summary>A disk that is full and a file that somebody else writes in: nothing is half-written, the fault has its name, and later the same file goes in.</summary>
public sealed class RefusingDatabaseTests : IDisposable
{
    private const string Heading = "Customer,Invoice,Due,Amount,Currency\n";

    private static readonly ImportRequest Confirmed = new() { IsConfirmed = true };

    private readonly TestImport _test;

    public RefusingDatabaseTests()
    {
        TestDatabase.Choose(DatabaseKind.Sqlite);
        _test = new TestImport();
    }

    private string ConnectionString => _test.Test.Database.ConnectionString;

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(400)]
    public async Task A_first_ledger_for_which_the_disk_has_no_room_leaves_nothing_behind(int room)
    {
        LimitPages(room);

        var failed = await Assert.ThrowsAnyAsync<Exception>(() => _test.TakeAsync(Rows(20_000)));

        Assert.Equal(13, Assert.IsType<SqliteException>(DatabaseFault.In(failed)).SqliteErrorCode);
        Assert.Equal((0, 0, 0, 0, 0), await CountsAsync());
        LimitPages(null);
        Assert.Equal(20_000, (await _test.TakeAsync(Rows(20_000))).New);
    }

    [Fact]
    public async Task A_later_ledger_for_which_the_disk_has_no_room_leaves_the_ledger_as_it_was()
    {
        await _test.TakeAsync(Rows(500, "A,x,soon,1,CNY\n"));
        var (before, receivables) = (await CountsAsync(), _test.Receivables());
        LimitPages(60);

        var failed = await Assert.ThrowsAnyAsync<Exception>(() => _test.TakeAsync(Rows(20_000).Replace(",100,", ",90,", StringComparison.Ordinal), Confirmed));

        Assert.Equal(13, Assert.IsType<SqliteException>(DatabaseFault.In(failed)).SqliteErrorCode);
        Assert.Equal(before, await CountsAsync());
        Assert.Equal(receivables, _test.Receivables());
    }

    [Fact]
    public async Task A_database_in_which_somebody_else_writes_is_waited_for_and_then_given_up()
    {
        using var other = new SqliteConnection(ConnectionString);
        other.Open();
        using (var writing = other.BeginTransaction())
        {
            var failed = await Assert.ThrowsAnyAsync<Exception>(() => ImpatientAsync(Rows(10)));

            Assert.Equal(5, Assert.IsType<SqliteException>(DatabaseFault.In(failed)).SqliteErrorCode);
            Assert.Equal((0, 0, 0, 0, 0), await CountsAsync());
        }

        Assert.Equal(10, (await ImpatientAsync(Rows(10))).New);
    }

    private static string Rows(int count, string more = "") =>
        Heading + string.Concat(Enumerable.Range(0, count).Select(row => FormattableString.Invariant($"C{row % 3_000},{row},2026-10-01,100,CNY\n"))) + more;

    /// <summary>How many pages there may be besides those that are: the same error as that of a full disk. A connection keeps it, so each one that waits in the pool gets it.</summary>
    private void LimitPages(int? room)
    {
        var connections = Enumerable.Range(0, 6).Select(_ => new SqliteConnection(ConnectionString)).ToList();
        foreach (var connection in connections)
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var pages = (long)command.ExecuteScalar()!;
            command.CommandText = FormattableString.Invariant($"PRAGMA max_page_count = {(room is { } more ? pages + more : 4_294_967_294)}");
            command.ExecuteScalar();
        }

        connections.ForEach(connection => connection.Dispose());
    }

    private async Task<(int Customers, int Receivables, int Imports, int Rejected, int Changes)> CountsAsync()
    {
        await using var db = _test.Test.Database.CreateDbContext();
        return (await db.Set<Customer>().CountAsync(), await db.Set<Receivable>().CountAsync(), await db.Set<LedgerImport>().CountAsync(), await db.Set<RejectedRow>().CountAsync(),
            await db.Set<BalanceChange>().CountAsync());
    }

    private async Task<ImportReport> ImpatientAsync(string csv)
    {
        var importer = new LedgerImporter(
            new Impatient(ConnectionString), _test.Test.Ledger, TestImport.Vocabulary, [new SampleRemoval()], new FixedClock(TestLedger.Now), Options.Create(new ReceivablesOptions()));
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));
        return await importer.ImportAsync(file, new ImportRequest(), null, CancellationToken.None);
    }

    /// <summary>Waits for a second only.</summary>
    private sealed class Impatient(string connectionString) : IDbContextFactory<CoachDb>
    {
        public CoachDb CreateDbContext()
        {
            var options = new DbContextOptionsBuilder<CoachDb>();
            StorageSetup.Configure(options, connectionString + ";Default Timeout=1");
            return new CoachDb(options.Options);
        }
    }
}
