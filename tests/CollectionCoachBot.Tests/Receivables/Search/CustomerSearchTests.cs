using CollectionCoachBot.Coaching;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Tests.Receivables.Search;

public class CustomerSearchTests : IDisposable
{
    private readonly TestLedger _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task A_new_customer_is_found_right_after_the_import_that_brought_it()
    {
        using var search = Search();
        _test.Add("C1", "华信建材有限公司");
        var before = await search.FindAsync("绿源", Scope.All, 5, CancellationToken.None);
        _test.Add("C2", "绿源科技有限公司");
        _test.Imported(1, TestLedger.Today);

        var after = await search.FindAsync("绿源", Scope.All, 5, CancellationToken.None);

        Assert.Empty(before);
        Assert.Equal("C2", Assert.Single(after).Code);
    }

    [Fact]
    public async Task A_name_changed_by_an_import_is_found_under_the_new_name()
    {
        using var search = Search();
        var customer = _test.Add("C1", "华信建材有限公司");
        var before = await search.ExactAsync("华信建材有限公司", Scope.All, CancellationToken.None);
        using (var db = _test.Database.CreateDbContext())
        {
            db.Attach(customer).Entity.Name = "华新建材有限公司";
            await db.SaveChangesAsync();
        }

        _test.Imported(1, TestLedger.Today);

        Assert.Single(before);
        Assert.Equal("C1", Assert.Single(await search.ExactAsync("华新建材有限公司", Scope.All, CancellationToken.None)).Code);
    }

    [Fact]
    public async Task The_rest_behind_a_name_is_the_reason()
    {
        using var search = Search();
        _test.Add("C1", "华信建材有限公司");

        var start = await search.LongestStartAsync("华信建材 老板失联", Scope.All, CancellationToken.None);

        Assert.Equal(("C1", "老板失联"), (Assert.Single(start.Hits).Code, start.Rest));
    }

    [Fact]
    public async Task A_customer_is_found_by_an_earlier_name()
    {
        using var search = Search();
        var customer = _test.Add("C1", "华信建材有限公司");
        using (var db = _test.Database.CreateDbContext())
        {
            db.Add(new CustomerAlias { CustomerId = customer.Id, Name = "Old Harbour Bricks" });
            await db.SaveChangesAsync();
        }

        var hit = Assert.Single(await search.FindAsync("harbour", Scope.All, 5, CancellationToken.None));

        Assert.Equal(("华信建材有限公司", "Old Harbour Bricks"), (hit.Name, hit.Alias));
    }

    [Fact]
    public async Task Those_with_whom_the_asker_dealt_come_first()
    {
        var coached = _test.Add("C9", "华信建材商贸有限公司");
        _test.Add("C1", "华信建材有限公司");
        var called = _test.Add("C8", "华信建材物流中心有限公司");
        var old = _test.Add("C7", "华信建材集散有限公司");
        using (var db = _test.Database.CreateDbContext())
        {
            db.AddRange(Coached(coached.Id, TestLedger.Now.AddDays(-29)), Coached(old.Id, TestLedger.Now.AddDays(-31)), Coached(old.Id, TestLedger.Now, "somebody else"));
            db.Add(new CallLog { FormId = "f", CustomerId = called.Id, PersonId = "p", At = TestLedger.Now.AddDays(-2), Outcome = Outcome.NoAnswer });
            await db.SaveChangesAsync();
        }

        using var search = new CustomerSearch(
            _test.Database, [new RecentlyCoached(_test.Database), new RecentlyCalled(_test.Database)], new FixedClock(TestLedger.Now));

        var hits = await search.FindAsync("华信", Scope.All with { Asker = new Asker("p", []) }, 5, CancellationToken.None);

        Assert.Equal(["C9", "C8", "C1", "C7"], hits.Select(hit => hit.Code));
    }

    [Fact]
    public async Task An_import_that_changes_no_customer_leaves_the_index_as_it_is()
    {
        using var keeper = new IndexKeeper(_test.Database);
        _test.Add("C1", "华信建材有限公司", "lisi@contoso.cn");
        var before = await keeper.IndexAsync(CancellationToken.None);
        _test.Imported(1, TestLedger.Today);
        var same = await keeper.IndexAsync(CancellationToken.None);
        _test.Add("C2", "绿源科技有限公司");
        _test.Imported(2, TestLedger.Today);

        Assert.Same(before, same);
        Assert.NotSame(before, await keeper.IndexAsync(CancellationToken.None));
    }

    private static CoachSession Coached(string customerId, DateTimeOffset at, string personId = "p") => new()
    {
        PersonId = personId, CustomerId = customerId, Stage = OverdueStage.M1, Attitude = Attitude.PaymentDriven, PlaybookVersion = "1", CreatedAt = at,
    };

    private CustomerSearch Search() => new(_test.Database, [], new FixedClock(TestLedger.Now));
}
