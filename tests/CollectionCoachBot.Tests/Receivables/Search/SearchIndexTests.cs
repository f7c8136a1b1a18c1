using CollectionCoachBot.Receivables;
using CollectionCoachBot.Receivables.Search;

namespace CollectionCoachBot.Tests.Receivables.Search;

public sealed class SearchIndexTests
{
    private static readonly SearchIndex Index = SearchIndexBuilder.Of(
    [
        Of("C001", "华信建材有限公司"),
        Of("C002", "华信建材（北京）有限公司"),
        Of("C003", "重庆银行股份有限公司"),
        Of("C004", "长沙乐行商贸有限公司"),
        Of("C005", "Northwind Trading Co., Ltd."),
        Of("C006", "Müller Maschinenbau GmbH"),
        Of("0379-NEVHP", "Blue Lake Foods Inc."),
        Of("C008", "绿源3D打印科技有限公司"),
        Of("C009", "有限公司"),
        Of("C010", "金石矿业集团有限公司", "lisi@contoso.cn"),
    ]);

    [Theory]
    [InlineData("华信建材有限公司", "C001", "Exact")]
    [InlineData("华信建材", "C001", "Exact")]
    [InlineData("华信建材股份有限公司", "C001", "Exact")]
    [InlineData(" 华信 建材 ", "C001", "Exact")]
    [InlineData("华信建材(北京)", "C002", "Exact")]
    [InlineData("c001", "C001", "Exact")]
    [InlineData("Ｃ００１", "C001", "Exact")]
    [InlineData("0379nevhp", "0379-NEVHP", "Exact")]
    [InlineData("NORTHWIND TRADING", "C005", "Exact")]
    [InlineData("northwind trading company limited", "C005", "Exact")]
    [InlineData("muller maschinenbau", "C006", "Exact")]
    [InlineData("华信", "C001", "Prefix")]
    [InlineData("0379", "0379-NEVHP", "Prefix")]
    [InlineData("建材", "C001", "Contains")]
    [InlineData("trading", "C005", "Contains")]
    [InlineData("nevhp", "0379-NEVHP", "Contains")]
    [InlineData("3d打印", "C008", "Contains")]
    [InlineData("hxjc", "C001", "Pinyin")]
    [InlineData("huaxinjiancai", "C001", "Pinyin")]
    [InlineData("hua'xin jian'cai", "C001", "Pinyin")]
    [InlineData("huaxinjiancaiyouxiangongsi", "C001", "Pinyin")]
    [InlineData("huaxinj", "C001", "Pinyin")]
    [InlineData("华信jianc", "C001", "Pinyin")]
    [InlineData("chongqing", "C003", "Pinyin")]
    [InlineData("zhongqingyinhang", "C003", "Pinyin")]
    [InlineData("cqyh", "C003", "Pinyin")]
    [InlineData("cqyx", "C003", "Pinyin")]
    [InlineData("zqyh", "C003", "Pinyin")]
    [InlineData("changsha", "C004", "Pinyin")]
    [InlineData("zhangshayuehang", "C004", "Pinyin")]
    [InlineData("yinxing", "C003", "Pinyin")]
    [InlineData("lvyuan", "C008", "Pinyin")]
    [InlineData("lüyuan", "C008", "Pinyin")]
    [InlineData("花心建材", "C001", "Nearest")]
    [InlineData("华兴建材", "C001", "Nearest")]
    [InlineData("huaxinjiancei", "C001", "Nearest")]
    [InlineData("nortwind trading", "C005", "Nearest")]
    [InlineData("0379-NEVHQ", "0379-NEVHP", "Nearest")]
    public void A_customer_is_found_first(string text, string code, string match)
    {
        var hits = Index.Find(text, Scope.All, 5, orNearest: true);

        Assert.Equal((code, match), (hits.FirstOrDefault()?.Code, hits.FirstOrDefault()?.Match.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("，。！")]
    [InlineData("你好")]
    [InlineData("thanks a lot")]
    [InlineData("股份")]
    [InlineData("ltd")]
    [InlineData("uaxin")]
    [InlineData("\ud83d")]
    [InlineData("\n")]
    public void Other_text_finds_nobody(string text) => Assert.Empty(Index.Find(text, Scope.All, 5, orNearest: true));

    [Fact]
    public void Each_customer_comes_once_and_the_best_match_first()
    {
        var hits = Index.Find("华信建材", Scope.All, 5, orNearest: true);

        Assert.Equal(["C001", "C002"], hits.Select(hit => hit.Code));
    }

    [Theory]
    [InlineData("lisi@contoso.cn", 1)]
    [InlineData("wangwu@contoso.cn", 0)]
    public void What_the_scope_hides_is_never_found(string asker, int found)
    {
        var scope = new Scope(false, [asker]);

        Assert.Equal(found, Index.Find("金石矿业", scope, 5, orNearest: true).Count);
        Assert.Equal(found, Index.Find("jsky", scope, 5, orNearest: true).Count);
        Assert.Equal(found, Index.Exact("C010", scope).Count);
        Assert.Equal(found, Index.Find("金石矿产", scope, 5, orNearest: true).Count);
    }

    [Fact]
    public void No_more_come_than_were_asked_for() => Assert.Single(Index.Find("华信", Scope.All, 1, orNearest: true));

    [Theory]
    [InlineData("华信建材有限公司", true)]
    [InlineData("C001", true)]
    [InlineData("c001", true)]
    [InlineData("华信建材", false)]
    [InlineData("C00", false)]
    [InlineData("C-001", false)]
    public void Only_a_whole_name_or_code_is_exact(string text, bool exact) =>
        Assert.Equal(exact ? ["C001"] : [], Index.Exact(text, Scope.All).Select(hit => hit.Code));

    [Theory]
    [InlineData("华信建材老板失联", "C001", "老板失联")]
    [InlineData("华信建材 老板失联", "C001", "老板失联")]
    [InlineData("华信建材，因为老板失联", "C001", "因为老板失联")]
    [InlineData("华信建材股份有限公司：老板失联", "C001", "老板失联")]
    [InlineData("华信建材（北京）老板失联", "C002", "老板失联")]
    [InlineData("hxjc 老板失联", "C001", "老板失联")]
    [InlineData("C003 because nobody answers", "C003", "because nobody answers")]
    [InlineData("Northwind Trading Co., Ltd. refuses to pay", "C005", "refuses to pay")]
    [InlineData("northwind\nrefuses", "C005", "refuses")]
    [InlineData("Northwind Trading, Co., Ltd. refuses to pay", "C005", "refuses to pay")]
    [InlineData("blue lake foods, inc. refuses", "0379-NEVHP", "refuses")]
    [InlineData("blue lake foods, company in liquidation", "0379-NEVHP", "company in liquidation")]
    [InlineData("blue lake foods company in liquidation", "0379-NEVHP", "in liquidation")]
    [InlineData("Müller Maschinenbau\nGmbH insolvent", "C006", "insolvent")]
    [InlineData("Müller Maschinenbau\nAG insolvent", "C006", "AG insolvent")]
    [InlineData("C003: company in liquidation", "C003", "company in liquidation")]
    [InlineData("C003 公司注销", "C003", "公司注销")]
    [InlineData("华信建材，公司老板失联", "C001", "公司老板失联")]
    [InlineData("华信建材：公司老板失联", "C001", "公司老板失联")]
    [InlineData("华信建材\n公司老板失联", "C001", "公司老板失联")]
    [InlineData("0379-NEVHP: no reply", "0379-NEVHP", "no reply")]
    [InlineData("长沙乐行", "C004", "")]
    [InlineData("老板失联", null, "老板失联")]
    [InlineData("", null, "")]
    public void The_longest_start_is_the_customer_and_the_rest_is_left(string text, string? code, string rest)
    {
        var start = LongestStart.In(Index, text, Scope.All, 5);

        Assert.Equal((code, rest), (start.Hits.FirstOrDefault()?.Code, start.Rest));
    }

    private static IndexedCustomer Of(string code, string name, string? owner = null) => new("id-" + code, code, name, owner);
}
