using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Sample;
using CollectionCoachBot.Tests.Receivables;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollectionCoachBot.Tests.Sample;

public class SampleLedgerTests : IDisposable
{
    private readonly TestLedger _test = new();

    public void Dispose() => _test.Dispose();

    private SampleLedger Sample => new(_test.Database, _test.Ledger, new FixedClock(TestLedger.Now), Options.Create(new ReceivablesOptions()));

    [Fact]
    public async Task Every_stage_meets_every_attitude()
    {
        var made = await Sample.FillAsync(CancellationToken.None);

        var briefs = await _test.Ledger.BriefsAsync(Scope.All, CancellationToken.None);
        Assert.Equal((61, 61), (made, briefs.Count));
        var met = briefs.Where(brief => !brief.AllDisputed && brief.Attitude is not null).Select(brief => (brief.Stage, brief.Attitude!.Value)).Distinct();
        Assert.Equal(20, met.Count());
    }

    [Fact]
    public async Task Two_programs_that_start_together_fill_it_once()
    {
        var made = await Task.WhenAll(Task.Run(() => Sample.FillAsync(CancellationToken.None)), Task.Run(() => Sample.FillAsync(CancellationToken.None)));

        Assert.Equal([0, 61], made.Order());
        using var db = _test.Database.CreateDbContext();
        Assert.Equal((61, 1), (await db.Set<Customer>().CountAsync(), await db.Set<LedgerImport>().CountAsync()));
    }

    [Fact]
    public async Task It_has_all_that_the_coach_and_the_summary_tell_apart()
    {
        await Sample.FillAsync(CancellationToken.None);

        var briefs = await _test.Ledger.BriefsAsync(Scope.All, CancellationToken.None);
        Assert.Superset(new HashSet<string> { "CNY", "USD", "EUR", "HKD" }, briefs.SelectMany(brief => brief.Balances).Select(balance => balance.Currency).ToHashSet());
        Assert.Equal(Enum.GetValues<Segment>().Length, briefs.Select(brief => brief.Segment).Distinct().Count());
        Assert.Contains(briefs, brief => brief.AllDisputed);
        Assert.Contains(briefs, brief => brief.AcceptanceMissing);
        Assert.Contains(briefs, brief => brief is { IsNaturalPerson: true, Attitude: null });
        Assert.Contains(briefs, brief => brief.OwnerEmail is null);
        Assert.Contains(briefs, brief => brief.Balances.Any(balance => balance.Disputed > 0m) && !brief.AllDisputed);
        Assert.Equal(61, briefs.Select(brief => brief.Name).Distinct().Count());
        Assert.Equal(TestLedger.Today, briefs[0].AsOf);
        Assert.True(briefs.Count(brief => brief.OwnerEmail == "zhangsan@contoso.cn") > 30);
        using var db = _test.Database.CreateDbContext();
        Assert.Superset(
            new HashSet<PromiseState> { PromiseState.Open, PromiseState.Kept, PromiseState.Broken, PromiseState.DueNotVerifiable },
            db.Set<Promise>().Select(promise => promise.State).ToHashSet());
        Assert.True(db.Set<CallLog>().Count() > 40);
        Assert.Equal(4, db.Set<Person>().Count());
    }

    [Fact]
    public async Task Its_first_day_is_no_flood_of_reminders()
    {
        await Sample.FillAsync(CancellationToken.None);

        using var db = _test.Database.CreateDbContext();
        var followUps = db.Set<FollowUp>().AsNoTracking().ToList();
        Assert.Contains(followUps, followUp => followUp.DueOn < TestLedger.Today);
        Assert.Contains(followUps, followUp => followUp.DueOn > TestLedger.Today);
        Assert.All(followUps, followUp => Assert.True(followUp.RemindAt > TestLedger.Now.AddHours(20)));
        Assert.All(db.Set<CallLog>().AsNoTracking(), log => Assert.True(log.At < TestLedger.Now));
        Assert.All(db.Set<Promise>().AsNoTracking(), promise => Assert.True(promise.MadeAt < TestLedger.Now));
    }

    [Fact]
    public async Task A_database_with_customers_is_left_alone()
    {
        _test.Add("R1", "Real");

        Assert.Equal(0, await Sample.FillAsync(CancellationToken.None));
        Assert.Null(await _test.Ledger.AsOfAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_second_start_adds_nothing()
    {
        await Sample.FillAsync(CancellationToken.None);

        Assert.Equal(0, await Sample.FillAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("2026-02-28")]
    [InlineData("2027-01-01")]
    [InlineData("2028-02-29")]
    public void Any_day_makes_a_whole_sample(string day)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var now = new DateTimeOffset(today.ToDateTime(new TimeOnly(9, 0)), TimeSpan.FromHours(8)).ToUniversalTime();
        var words = SampleWords.Load(AppContext.BaseDirectory);

        SampleData Make() => new SampleGenerator(words, new StageOptions()).Make(today, now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), new Dictionary<string, Person>());

        var (one, other) = (Make(), Make());
        Assert.Equal(61, one.Customers.Count);
        Assert.Equal(one.Receivables.Select(r => (r.InvoiceNumber, r.DueOn, r.Open)), other.Receivables.Select(r => (r.InvoiceNumber, r.DueOn, r.Open)));
        Assert.All(one.Receivables, receivable => Assert.True(receivable.Open > 0m && receivable.Open <= receivable.Amount && receivable.Disputed <= receivable.Open));
    }

    [Fact]
    public async Task Removing_it_leaves_nothing_of_it()
    {
        await Sample.FillAsync(CancellationToken.None);
        using var db = _test.Database.CreateDbContext();
        db.AddRange(Coaching(db.Set<Customer>().First().Id, null), Coaching(null, "not in the ledger"));
        db.SaveChanges();

        var removed = await new SampleRemoval().RemoveAsync(db, CancellationToken.None);

        Assert.Equal(61, removed);
        Assert.Equal("not in the ledger", Assert.Single(db.Set<CoachSession>().AsNoTracking()).UnlistedName);
        db.RemoveRange(db.Set<CoachSession>());
        db.SaveChanges();
        Assert.Equal([], db.Model.GetEntityTypes().Where(type => !type.IsOwned()).Select(type => type.ClrType).Where(HasRows).Select(type => type.Name));

        bool HasRows(Type table) => ((IQueryable<object>)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(table).Invoke(db, null)!).Any();

        static CoachSession Coaching(string? customerId, string? unlisted) => new()
        {
            PersonId = "p", CustomerId = customerId, UnlistedName = unlisted, Stage = OverdueStage.M1, Attitude = Attitude.Avoidant, PlaybookVersion = "1", CreatedAt = TestLedger.Now,
        };
    }

    [Fact]
    public async Task Whoever_came_themselves_stays_when_the_sample_goes()
    {
        await Sample.FillAsync(CancellationToken.None);
        using var db = _test.Database.CreateDbContext();
        await db.Set<Person>().Where(person => person.Upn == "zhangsan@contoso.cn").ExecuteUpdateAsync(set => set.SetProperty(person => person.ChannelUserId, "29:1"));

        await new SampleRemoval().RemoveAsync(db, CancellationToken.None);

        Assert.Equal("zhangsan@contoso.cn", Assert.Single(db.Set<Person>().AsNoTracking()).Upn);
    }
}
