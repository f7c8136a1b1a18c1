using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Tests.Receivables.Search;

public sealed class TypingErrorTests
{
    private static readonly SearchIndex Index = SearchIndexBuilder.Of(
    [
        new("1", "K-20417", "华信建材有限公司", null),
        new("2", "K-31899", "上海恒瑞达医疗器械股份有限公司", null),
        new("3", "K-55560", "Siemens AG", null),
        new("4", "K-66623", "Northwind Trading Co., Ltd.", null),
        new("5", "K-77702", "Harbourfield Oak Steel Inc.", null, ["Bosch Instruments"]),
        new("6", "900012345678", "Österreichische Papier GmbH", null),
        new("7", "K-90000", "新华信有限公司", null),
    ]);

    [Theory]
    [InlineData("华信信建材", "1")]
    [InlineData("华建材", "1")]
    [InlineData("华信建才", "1")]
    [InlineData("华新建材", "1")]
    [InlineData("华建信材", "1")]
    [InlineData("恒瑞大医疗器械", "2")]
    [InlineData("恒瑞医疗器械", "2")]
    [InlineData("恒瑞达医药器械", "2")]
    [InlineData("恒达瑞医疗器械", "2")]
    [InlineData("新华言", "7")]
    [InlineData("simens", "3")]
    [InlineData("siemmens", "3")]
    [InlineData("siemenz", "3")]
    [InlineData("seimens", "3")]
    [InlineData("Nortwind", "4")]
    [InlineData("tradimg", "4")]
    [InlineData("northwnd tradnig", "4")]
    [InlineData("Harburfield Ok Stel", "5")]
    [InlineData("harbour feild", "5")]
    [InlineData("bosh", "5")]
    [InlineData("osterreichishe", "6")]
    [InlineData("k-20471", "1")]
    [InlineData("k2041", "1")]
    [InlineData("K-204177", "1")]
    [InlineData("K-20418", "1")]
    [InlineData("900012354678", "6")]
    [InlineData("90001234578", "6")]
    [InlineData("hengruidayiliaoqixei", "2")]
    [InlineData("huaxinjiacnai", "1")]
    [InlineData("huaxnjiancai", "1")]
    public void A_customer_is_found_in_spite_of_it(string typed, string id)
    {
        var hits = Index.Find(typed, Scope.All, 5, orNearest: true);

        Assert.Equal(id, hits.FirstOrDefault()?.CustomerId);
    }

    [Theory]
    [InlineData("您好")]
    [InlineData("在上海")]
    [InlineData("材信")]
    [InlineData("abc")]
    [InlineData("bsh")]
    [InlineData("what is this")]
    [InlineData("k-99")]
    public void What_is_too_short_or_too_different_finds_nobody(string typed) => Assert.Empty(Index.Find(typed, Scope.All, 5, orNearest: true));

    [Theory]
    [InlineData("abcd", "abcd", 0)]
    [InlineData("abcd", "xxabcdxx", 0)]
    [InlineData("abcd", "xxabdxx", 1)]
    [InlineData("abcd", "xxabecdxx", 1)]
    [InlineData("abcd", "xxaecdxx", 1)]
    [InlineData("abcd", "xxacbdxx", 1)]
    [InlineData("abcd", "bacd", 1)]
    [InlineData("abcdefgh", "abdcefhg", 2)]
    [InlineData("abcd", "wxyz", null)]
    [InlineData("恒瑞达", "上海恒达", 1)]
    public void Errors_are_counted_against_the_nearest_part(string typed, string text, int? errors) => Assert.Equal(errors, new TypingErrors(typed, 2).In(text));
}
