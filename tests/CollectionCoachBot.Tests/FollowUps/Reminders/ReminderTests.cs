using CollectionCoachBot.Delivery;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.FollowUps.List;
using CollectionCoachBot.FollowUps.Reminders;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionCoachBot.Tests.FollowUps.Reminders;

/// <summary>Reminders over days, restarts and downtime; the start is Monday, November 23, 2026, 10:00 in Shanghai.</summary>
public class ReminderTests : IDisposable
{
    private readonly Storage.TestDatabase _database = SmallLedger.Create();

    [Fact]
    public async Task A_reminder_is_handed_over_at_nine_and_only_once()
    {
        using var bot = new BotHost(_database);
        await AddAsync(bot, "2026-11-24");

        await RunAsync(bot, "2026-11-24T00:59:00Z");
        Assert.Empty(await RowsAsync());
        await RunAsync(bot, "2026-11-24T01:00:00Z");
        await RunAsync(bot, "2026-11-24T01:01:00Z");

        var row = Assert.Single(await RowsAsync());
        Assert.Equal(DeliveryState.Pending, row.State);
    }

    [Fact]
    public async Task A_restart_reminds_nobody_again()
    {
        using (var before = new BotHost(_database))
        {
            await AddAsync(before, "2026-11-24");
            await RunAsync(before, "2026-11-24T01:00:00Z");
        }

        using var after = new BotHost(_database);
        await RunAsync(after, "2026-11-24T02:00:00Z");

        Assert.Single(await RowsAsync());
    }

    [Theory]
    [InlineData("2026-11-26T03:00:00Z", 1)] // Thursday, 11:00: at once
    [InlineData("2026-11-26T00:30:00Z", 0)] // 08:30: not before nine
    [InlineData("2026-11-28T03:00:00Z", 0)] // Saturday: on Monday
    [InlineData("2026-11-30T01:00:00Z", 1)]
    public async Task What_downtime_missed_goes_out_once_on_a_working_day(string upAgain, int reminders)
    {
        using var bot = new BotHost(_database);
        await AddAsync(bot, "2026-11-24");

        await RunAsync(bot, upAgain);
        await RunAsync(bot, upAgain);

        Assert.Equal(reminders, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task Moved_to_another_day_it_is_sent_on_that_day_and_the_old_one_is_dropped()
    {
        using var bot = new BotHost(_database);
        var followUp = await AddAsync(bot, "2026-11-24");
        await RunAsync(bot, "2026-11-24T01:00:00Z");
        await bot.Services.GetRequiredService<FollowUpBook>().MoveAsync(followUp.Id, await PersonAsync(), new DateOnly(2026, 11, 26), CancellationToken.None);

        await RunAsync(bot, "2026-11-26T01:00:00Z");

        var rows = await RowsAsync();
        Assert.Equal(2, rows.Count);
        Assert.Null(await RenderAsync(bot, rows[0]));
        Assert.NotNull(await RenderAsync(bot, rows[1]));
    }

    [Theory]
    [InlineData("follow-ups.done")]
    [InlineData("follow-ups.cancel")]
    [InlineData("reminder.done")]
    public async Task Done_or_cancelled_before_it_is_sent_it_is_dropped(string verb)
    {
        using var bot = new BotHost(_database);
        var followUp = await AddAsync(bot, "2026-11-24");
        await RunAsync(bot, "2026-11-24T01:00:00Z");

        await bot.ExecuteAsync(verb, new() { ["v"] = 1, ["f"] = followUp.Id });

        Assert.Null(await RenderAsync(bot, Assert.Single(await RowsAsync())));
    }

    [Theory]
    [InlineData("reminder.done")]
    [InlineData("reminder.tomorrow")]
    public async Task What_takes_its_place_still_says_whom_it_was_about(string verb)
    {
        using var bot = new BotHost(_database);
        var followUp = await AddAsync(bot, "2026-11-24");

        var first = await bot.ExecuteAsync(verb, new() { ["v"] = 1, ["f"] = followUp.Id });
        await bot.ExecuteAsync("reminder.done", new() { ["v"] = 1, ["f"] = followUp.Id });
        var closed = await bot.ExecuteAsync(verb, new() { ["v"] = 1, ["f"] = followUp.Id });

        Assert.StartsWith("华信建材", CardText.Of(first).TrimStart(), StringComparison.Ordinal);
        Assert.StartsWith("华信建材", CardText.Of(closed).TrimStart(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_card_says_who_and_how_much_and_the_notification_says_no_amount()
    {
        using var bot = new BotHost(_database);
        await AddAsync(bot, "2026-11-24");
        await RunAsync(bot, "2026-11-24T01:00:00Z");

        var message = await RenderAsync(bot, Assert.Single(await RowsAsync()));

        CardCheck.Holds(message!.Card);
        Assert.Contains("M2 · 逾期46天 · 380,000.00元", CardText.Of(message.Card), StringComparison.Ordinal);
        Assert.Equal("该跟进华信建材有限公司了", message.Summary);
        Assert.Equal(["coach.start", "log.open", FollowUpActions.ReminderDoneVerb, FollowUpActions.ReminderTomorrowVerb], message.Card.SelectTokens("$..verb").Select(verb => (string)verb!));
    }

    [Fact]
    public async Task A_customer_that_went_to_somebody_else_is_not_reminded_of()
    {
        using var bot = new BotHost(_database, settings: ("Roles:Managers:0", "boss@contoso.cn"));
        await AddAsync(bot, "2026-11-24");
        await RunAsync(bot, "2026-11-24T01:00:00Z");

        Assert.Null(await RenderAsync(bot, Assert.Single(await RowsAsync())));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(380_000, false)] // was open then and is paid now: it will be judged as kept
    [InlineData(0, true)] // of what the ledger never listed: only the bank can tell
    public async Task Paid_in_the_ledger_it_is_dropped(int? promisedOf, bool rendered)
    {
        using var bot = new BotHost(_database);
        var followUp = await AddAsync(bot, "2026-11-24");
        await using (var db = _database.CreateDbContext())
        {
            await db.Set<Receivable>().Where(receivable => receivable.CustomerId == followUp.CustomerId)
                .ExecuteUpdateAsync(set => set.SetProperty(receivable => receivable.ClosedOn, new DateOnly(2026, 11, 24)));
            if (promisedOf is { } openBefore)
            {
                db.Add(new Promise
                {
                    CustomerId = followUp.CustomerId, Amount = 1_000m, Currency = "CNY", PayOn = new DateOnly(2026, 11, 24), MadeAt = bot.Clock.GetUtcNow(), OpenBefore = openBefore,
                });
                await db.SaveChangesAsync();
            }
        }

        await RunAsync(bot, "2026-11-24T01:00:00Z");

        Assert.Equal(rendered, await RenderAsync(bot, Assert.Single(await RowsAsync())) is not null);
    }

    [Fact]
    public async Task Promises_are_judged_by_the_newest_ledger()
    {
        using var bot = new BotHost(_database);
        var followUp = await AddAsync(bot, "2026-11-24");
        await using (var db = _database.CreateDbContext())
        {
            db.Add(new Promise
            {
                CustomerId = followUp.CustomerId, Amount = 100_000m, Currency = "CNY", PayOn = new DateOnly(2026, 11, 24), MadeAt = bot.Clock.GetUtcNow(), OpenBefore = 380_000m,
            });
            await db.SaveChangesAsync();
        }

        Assert.Equal(PromiseState.Open, await JudgeAsync(bot, "2026-11-23T03:00:00Z", null));
        Assert.Equal(PromiseState.DueNotVerifiable, await JudgeAsync(bot, "2026-11-25T03:00:00Z", "2026-11-24"));
        Assert.Null(await JudgedAtAsync());
        Assert.Equal(PromiseState.Broken, await JudgeAsync(bot, "2026-11-26T03:00:00Z", "2026-11-25"));
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 3, 0, 0, TimeSpan.Zero), await JudgedAtAsync());
    }

    public void Dispose() => _database.Dispose();

    private async Task<PromiseState> JudgeAsync(BotHost bot, string now, string? newLedger)
    {
        bot.Clock.MoveTo(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        await using var db = _database.CreateDbContext();
        if (newLedger is not null)
        {
            db.Add(new LedgerImport
            {
                Sequence = 2 + await db.Set<LedgerImport>().CountAsync(), AsOf = Calendars.Day(newLedger), ImportedAt = bot.Clock.GetUtcNow(), New = 0, Changed = 0, Unchanged = 0, Closed = 0, Rejected = 0,
            });
            await db.SaveChangesAsync();
        }

        await ActivatorUtilities.CreateInstance<PromiseJob>(bot.Services).RunAsync(CancellationToken.None);
        return await db.Set<Promise>().AsNoTracking().Select(promise => promise.State).SingleAsync();
    }

    private async Task<DateTimeOffset?> JudgedAtAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<Promise>().Select(promise => promise.JudgedAt).SingleAsync();
    }

    private static Task RunAsync(BotHost bot, string now)
    {
        bot.Clock.MoveTo(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        return ActivatorUtilities.CreateInstance<ReminderJob>(bot.Services).RunAsync(CancellationToken.None);
    }

    private static Task<RenderedMessage?> RenderAsync(BotHost bot, OutboxRow row) =>
        bot.Services.GetServices<IMessageRenderer>().Single(renderer => renderer.Kind == row.Kind).RenderAsync(row, CancellationToken.None);

    private async Task<List<OutboxRow>> RowsAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<OutboxRow>().AsNoTracking().Where(row => row.Kind == ReminderJob.MessageKind).OrderBy(row => row.CreatedAt).ToListAsync();
    }

    private async Task<Person> PersonAsync()
    {
        await using var db = _database.CreateDbContext();
        return await db.Set<Person>().AsNoTracking().SingleAsync();
    }

    private async Task<FollowUp> AddAsync(BotHost bot, string dueOn)
    {
        await bot.SayAsync("帮助");
        await using var db = _database.CreateDbContext();
        var person = await db.Set<Person>().SingleAsync();
        var day = Calendars.Day(dueOn);
        var followUp = new FollowUp
        {
            CustomerId = (await db.Set<Customer>().SingleAsync(customer => customer.Code == "C001")).Id, PersonId = person.Id, DueOn = day,
            RemindAt = bot.Services.GetRequiredService<ReminderTimes>().For(person, day), CreatedAt = bot.Clock.GetUtcNow(),
        };
        db.Add(followUp);
        await db.SaveChangesAsync();
        return followUp;
    }
}
