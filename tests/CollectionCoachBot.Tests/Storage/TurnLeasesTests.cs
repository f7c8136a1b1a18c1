using CollectionCoachBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CollectionCoachBot.Tests.Storage;

public sealed class TurnLeasesTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1), Short = TimeSpan.FromMilliseconds(50);
    private readonly TestDatabase _database = new(DatabaseKind.Postgres);
    private readonly TurnLeases _mine;
    private readonly TurnLeases _theirs;

    public TurnLeasesTests() => (_mine, _theirs) = (new(_database, NullLogger<TurnLeases>.Instance), new(_database, NullLogger<TurnLeases>.Instance));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task What_one_replica_holds_another_has_when_it_is_given_back()
    {
        var mine = await TakeAsync(_mine, "chat");
        var theirs = TakeAsync(_theirs, "chat");
        var waited = await Task.WhenAny(theirs, Task.Delay(Short)) != theirs;

        await mine!.DisposeAsync();

        Assert.True(waited);
        Assert.NotNull(await theirs);
    }

    [Fact]
    public async Task Who_waits_too_long_gives_up_and_the_holder_keeps_it()
    {
        await TakeAsync(_mine, "chat");

        var theirs = await _theirs.TryTakeAsync("chat", Long, Short, CancellationToken.None);

        Assert.Null(theirs);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Other_conversations_go_on_meanwhile_and_leave_nothing()
    {
        await TakeAsync(_mine, "chat");

        await (await TakeAsync(_theirs, "another"))!.DisposeAsync();

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task What_a_crashed_holder_left_is_taken_over_when_its_time_is_over()
    {
        var crashed = await _mine.TryTakeAsync("chat", TimeSpan.FromMilliseconds(200), Short, CancellationToken.None);

        var theirs = await TakeAsync(_theirs, "chat");
        await crashed!.DisposeAsync();

        Assert.NotNull(theirs);
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Many_replicas_are_never_in_one_conversation_at_once()
    {
        var (inside, most) = (0, 0);

        await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var replica = new TurnLeases(_database, NullLogger<TurnLeases>.Instance);
            for (var turn = 0; turn < 10; turn++)
            {
                await using var taken = await TakeAsync(replica, "chat") ?? throw new TimeoutException();
                most = Math.Max(most, Interlocked.Increment(ref inside));
                await Task.Yield();
                Interlocked.Decrement(ref inside);
            }
        }));

        Assert.Equal((1, 0), (most, await CountAsync()));
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nothing_behind()
    {
        var mine = await TakeAsync(_mine, "chat");
        using var hungUp = new CancellationTokenSource(Short);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _theirs.TryTakeAsync("chat", Long, Long, hungUp.Token));
        await mine!.DisposeAsync();

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_turn_that_goes_on_keeps_its_conversation_for_longer_than_a_crashed_one_does()
    {
        await using var mine = await TakeAsync(_mine, "chat");
        var until = await UntilAsync();
        using var patience = new CancellationTokenSource(Long);

        while (await UntilAsync() == until)
            await Task.Delay(Short, patience.Token);

        Assert.True(await UntilAsync() > until);
        Assert.False(mine!.Lost.IsCancellationRequested);
    }

    [Fact]
    public async Task A_turn_whose_conversation_became_anothers_is_told_to_end()
    {
        await using var mine = await TakeAsync(_mine, "chat");
        var told = new TaskCompletionSource();
        using var telling = mine!.Lost.Register(told.SetResult);

        await ExecuteAsync("""UPDATE "TurnLeases" SET "Holder" = 'another'""");

        await told.Task.WaitAsync(Long);
    }

    [Fact]
    public async Task A_turn_that_is_done_stays_done_when_the_database_is_gone()
    {
        var mine = await TakeAsync(_mine, "chat");
        await ExecuteAsync("""ALTER TABLE "TurnLeases" RENAME TO "Gone" """);

        var failed = await Record.ExceptionAsync(async () => await mine!.DisposeAsync());

        await ExecuteAsync("""ALTER TABLE "Gone" RENAME TO "TurnLeases" """);
        Assert.Null(failed);
    }

    [Fact]
    public async Task Who_asks_a_database_that_hangs_gives_up_and_leaves_nothing_behind()
    {
        await using var db = _database.CreateDbContext();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("""LOCK TABLE "TurnLeases" IN ACCESS EXCLUSIVE MODE""");

        var mine = _mine.TryTakeAsync("chat", Long, Short, CancellationToken.None);

        Assert.Null(await mine.AsTask().WaitAsync(Long));
        await transaction.RollbackAsync();
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Who_does_not_hear_that_the_conversation_is_taken_leaves_nothing_behind()
    {
        var deaf = new TurnLeases(new AnswerLost(_database.ConnectionString), NullLogger<TurnLeases>.Instance);

        await Assert.ThrowsAsync<IOException>(() => TakeAsync(deaf, "chat"));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_crashed_replicas_left_is_forgotten_and_a_running_turn_is_not()
    {
        await _mine.TryTakeAsync("crashed", TimeSpan.Zero, Short, CancellationToken.None);
        await TakeAsync(_mine, "running");
        await using var db = _database.CreateDbContext();

        var forgotten = await new ForgetLeases().ForgetAsync(db, DateTimeOffset.UnixEpoch, CancellationToken.None);

        Assert.Equal((1, 1), (forgotten, await CountAsync()));
    }

    private static Task<ITurnLease?> TakeAsync(TurnLeases leases, string key) => leases.TryTakeAsync(key, Long, Long, CancellationToken.None).AsTask();

    private async Task ExecuteAsync(string sql)
    {
        await using var db = _database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<DateTime> UntilAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Database.SqlQueryRaw<DateTime>("""SELECT "Until" AS "Value" FROM "TurnLeases" """).SingleAsync();
    }

    private async Task<int> CountAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Database.SqlQueryRaw<int>("""SELECT count(*)::int AS "Value" FROM "TurnLeases" """).SingleAsync();
    }
}
