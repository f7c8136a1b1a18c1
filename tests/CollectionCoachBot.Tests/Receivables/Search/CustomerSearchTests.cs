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
        using var search = new CustomerSearch(_test.Database);
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
        using var search = new CustomerSearch(_test.Database);
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
        using var search = new CustomerSearch(_test.Database);
        _test.Add("C1", "华信建材有限公司");

        var start = await search.LongestStartAsync("华信建材 老板失联", Scope.All, CancellationToken.None);

        Assert.Equal(("C1", "老板失联"), (Assert.Single(start.Hits).Code, start.Rest));
    }
}
