using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Tests.Receivables.Search;

public sealed class RankingTests
{
    private static readonly IndexedCustomer[] Customers =
    [
        new("a", "A1", "东方建材有限公司", "wang@contoso.cn"),
        new("b", "B1", "东方建材集团有限公司", "lisi@contoso.cn"),
        new("c", "C1", "东方建材商贸有限公司", "wang@contoso.cn"),
        new("d", "D1", "东方建材物流有限公司", null),
        new("e", "E1", "大东方建材有限公司", "lisi@contoso.cn"),
        new("f", "F1", "East Lake Foods Ltd", "lisi@contoso.cn", ["Lakeside Dairy", "Östsee Foods"]),
        new("g", "G1", "Lakeside Timber Ltd", "wang@contoso.cn"),
    ];

    private static readonly SearchIndex Index = SearchIndexBuilder.Of(Customers);

    [Theory]
    [InlineData("东方", null, "", "a b c d e")]
    [InlineData("东方", "lisi@contoso.cn", "", "b a c d e")]
    [InlineData("东方", "lisi@contoso.cn", "d", "b d a c e")]
    [InlineData("东方", null, "d c", "c d a b e")]
    [InlineData("东方建材", "lisi@contoso.cn", "", "b a c d e")]
    [InlineData("dfjc", "wang@contoso.cn", "", "a c b d e")]
    [InlineData("dongfang", "lisi@contoso.cn", "c", "b c a d e")]
    [InlineData("东放建才", "lisi@contoso.cn", "", "b a c d e")]
    public void Of_equal_matches_the_askers_own_come_first_then_those_dealt_with_lately(string text, string? asker, string recent, string ids)
    {
        var scope = Scope.All with { Asker = asker is null ? null : new Asker("p", [asker]) };

        var hits = Index.Find(text, scope, 10, orNearest: true, recent.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ids, string.Join(' ', hits.Select(hit => hit.CustomerId)));
    }

    [Theory]
    [InlineData("Lakeside Dairy", "f", "Exact", "Lakeside Dairy")]
    [InlineData("lakeside d", "f", "Prefix", "Lakeside Dairy")]
    [InlineData("dairy", "f", "Contains", "Lakeside Dairy")]
    [InlineData("ostsee", "f", "Prefix", "Östsee Foods")]
    [InlineData("East Lake", "f", "Prefix", null)]
    [InlineData("foods", "f", "Contains", null)]
    [InlineData("lakeside dayri", "f", "Nearest", null)]
    public void A_customer_is_found_by_another_name_and_the_hit_says_which(string text, string id, string match, string? alias)
    {
        var hit = Assert.Single(Index.Find(text, Scope.All, 10, orNearest: true));

        Assert.Equal((id, match, alias), (hit.CustomerId, hit.Match.ToString(), hit.Alias));
    }

    [Fact]
    public void Another_name_is_the_start_of_a_text_with_its_suffix()
    {
        var start = LongestStart.In(Index, "Östsee Foods Ltd refuses to pay", Scope.All, 5);

        Assert.Equal(("f", "refuses to pay"), (Assert.Single(start.Hits).CustomerId, start.Rest));
    }

    [Theory]
    [InlineData("东方")]
    [InlineData("dfjc")]
    [InlineData("A1")]
    [InlineData("a11")]
    [InlineData("Lakeside")]
    [InlineData("lakeside timbre")]
    [InlineData("东放建才")]
    public void A_strangers_customers_change_nothing(string text)
    {
        var scope = new Scope(false, ["lisi@contoso.cn"]) { Asker = new Asker("p", ["lisi@contoso.cn"]) };
        var without = SearchIndexBuilder.Of(Customers.Where(customer => scope.Sees(customer.OwnerEmail)));

        var hits = Index.Find(text, scope, 2, orNearest: true, ["a", "g"]);

        Assert.Equal(without.Find(text, scope, 2, orNearest: true), hits);
        Assert.DoesNotContain(hits, hit => hit.OwnerEmail == "wang@contoso.cn");
    }

    [Fact]
    public void Where_nothing_may_be_read_nothing_is_found() => Assert.Empty(Index.Find("东方", Scope.Nothing, 5, orNearest: true, ["d"]));
}
