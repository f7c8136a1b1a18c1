using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching;

/// <summary>What a rep settles on the coach card's own buttons: a special case, the facts of the contract, and what the card makes of them.</summary>
public class SettledOnTheCardTests
{
    [Theory]
    [InlineData("zh-CN", "辅导 华信建材", "3", "跳过", "特殊情形", "罚息异议", "公司没了", "都不是")]
    [InlineData("en-US", "coach Northwind", "3", "skip", "Special case", "Late charges in dispute", "Gone or insolvent", "None of these")]
    public async Task A_special_case_changes_the_card_until_it_is_taken_back(
        string locale, string coach, string attitude, string skip, string special, string penalty, string gone, string none)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = await CoachedAsync(host, coach, attitude, skip);

        await talk.PressAsync(special);
        await talk.PressAsync(penalty);
        await talk.PressAsync(special);
        await talk.PressAsync(gone);
        await talk.PressAsync(special);
        await talk.PressAsync(none);

        Approved.Matches(talk.Text, $"special.{locale}.txt");
    }

    [Fact]
    public async Task A_special_case_is_kept_on_the_customer_with_who_and_when_and_met_again_by_a_colleague()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database);
        var talk = await CoachedAsync(host, "辅导 长沙星河商超", "3", "跳过");
        await talk.PressAsync("特殊情形");
        await talk.PressAsync("一波三折");

        var colleague = new Transcript(host);
        await colleague.SayAsync("辅导 长沙星河商超", Somebody.Li);
        await colleague.SayAsync("1", Somebody.Li);
        await colleague.SayAsync("3", Somebody.Li);
        await colleague.SayAsync("跳过", Somebody.Li);

        using var db = database.CreateDbContext();
        var kept = db.Set<Customer>().AsNoTracking().Single(customer => customer.Code == "C004");
        Assert.Equal(("twists", SmallLedger.Today), (kept.SpecialId, kept.SpecialOn));
        Assert.NotNull(kept.SpecialById);
        Assert.Contains("特殊情形：一波三折", CardText.Of(colleague.LastCard), StringComparison.Ordinal);
        Assert.Contains("张三选的", CardText.Of(colleague.LastCard), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_unlisted_customer_only_the_coaching_knows_the_case_and_no_law_is_asked()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database);
        var talk = new Transcript(host);
        await talk.SayAsync("辅导 无名小铺");
        await talk.SayAsync("好的");
        await talk.SayAsync("2");
        await talk.SayAsync("3");
        await talk.SayAsync("跳过");

        await talk.PressAsync("特殊情形");
        await talk.PressAsync("久拖不决");

        using var db = database.CreateDbContext();
        Assert.Equal("drags-on", db.Set<CoachSession>().AsNoTracking().Single().SpecialId);
        Assert.Contains("特殊情形：久拖不决", CardText.Of(talk.LastCard), StringComparison.Ordinal);
        Assert.Null(CardText.Button(talk.LastCard, "法条"));
    }

    [Fact]
    public async Task Of_a_natural_person_nothing_is_kept()
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
            await db.Set<Customer>().Where(customer => customer.Code == "C004").ExecuteUpdateAsync(set => set.SetProperty(customer => customer.IsNaturalPerson, true));
        using var host = new BotHost(database);
        var talk = new Transcript(host);
        await talk.SayAsync("辅导 长沙星河商超");
        await talk.SayAsync("1");
        await talk.SayAsync("跳过");
        var session = (string)CardText.Button(talk.LastCard, "特殊情形")!["data"]!["s"]!;

        await talk.PressAsync("特殊情形");
        await talk.PressAsync("饱受折磨");
        await host.ExecuteAsync(CoachVerbs.LawSave, Answers(session, "Prc", "Sme", "Large", "Goods", "yes"));

        using var check = database.CreateDbContext();
        var kept = check.Set<Customer>().AsNoTracking().Single(customer => customer.Code == "C004");
        Assert.Equal((null, null, null), (kept.SpecialId, kept.SpecialById, kept.ContractById));
        Assert.Equal(Jurisdiction.Unknown, kept.Jurisdiction);
        Assert.Contains("特殊情形：饱受折磨", CardText.Of(talk.LastCard), StringComparison.Ordinal);
        Assert.Null(CardText.Button(talk.LastCard, "法条"));
    }

    [Theory]
    [InlineData("zh-CN", "辅导 华信建材", "3", "跳过", "法条", "填事实", "回到辅导卡")]
    [InlineData("en-US", "coach 华信建材", "3", "skip", "Law", "Facts", "Back to the card")]
    public async Task Law_is_asked_for_once_and_shown_with_its_sources(string locale, string coach, string attitude, string skip, string law, string edit, string back)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = await CoachedAsync(host, coach, attitude, skip);

        await talk.PressAsync(law);
        await talk.PressAsync(SaveOf(talk.LastCard, "Prc", "Sme", "Large", "Goods", "yes"));
        await talk.PressAsync(edit);
        await talk.PressAsync(SaveOf(talk.LastCard, "Prc", "Unknown", "Large", "Services", "unknown"));
        await talk.PressAsync(edit);
        await talk.PressAsync(SaveOf(talk.LastCard, "Eu", "Sme", "Large", "Goods", "no"));
        await talk.PressAsync(back);
        await talk.PressAsync(law);

        Approved.Matches(talk.Text, $"law.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "辅导 华信建材", "跳过", "特殊情形", "法条 华信建材", "法条 华信", "1", "特殊情形 华信", "华信物流有限公司", "法条 长沙星河商超", "法条 没有这家店")]
    [InlineData("en-US", "coach Northwind", "skip", "special case", "law northwind traders", "law Nortwind", "1", "special 华信", "None of these", "C003", "law 长沙星河商超", "law nobody at all")]
    public async Task What_a_button_opens_is_opened_by_typing_as_well_for_whom_it_names(string locale, string coach, string skip, string special, params string[] later)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var early = new Transcript(host);
        await early.SayAsync(special);
        var talk = await CoachedAsync(host, coach, "3", skip);

        var typed = new Transcript(host);
        foreach (var text in later.Prepend(special))
            await typed.SayAsync(text);

        Assert.NotNull(CardText.Button(talk.LastCard, locale == "zh-CN" ? "法条" : "Law"));
        Approved.Matches(early.Text + typed.Text, $"typed.{locale}.txt");
    }

    /// <summary>Where something else took the opening's place, no style was heard that could wear off.</summary>
    [Theory]
    [InlineData(null, null, true)]
    [InlineData("twists", null, false)]
    [InlineData("gone", null, false)]
    [InlineData(null, "dispute", false)]
    [InlineData(null, "our-fault", true)]
    public async Task The_style_counts_as_used_only_where_its_opening_was_shown(string? special, string? cause, bool counts)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            await db.Set<Customer>().Where(customer => customer.Code == "C001").ExecuteUpdateAsync(set => set
                .SetProperty(customer => customer.SpecialId, special).SetProperty(customer => customer.SpecialOn, SmallLedger.Today)
                .SetProperty(customer => customer.CauseId, cause).SetProperty(customer => customer.CauseOn, SmallLedger.Today));
        }

        using var host = new BotHost(database);
        await CoachedAsync(host, "辅导 C001", "1", "跳过");

        using var after = database.CreateDbContext();
        Assert.Equal(counts, after.Set<CoachSession>().AsNoTracking().Single().Style is not null);
    }

    [Theory]
    [InlineData("zh-CN", "辅导 华信建材", "跳过", "特殊情形", "刚才选的这一种已经没有了", "罚息异议")]
    [InlineData("en-US", "coach Northwind", "skip", "Special case", "that case isn't in it any more", "Late charges in dispute")]
    public async Task A_case_that_left_the_playbook_is_answered_with_that_and_with_those_there_are(
        string locale, string coach, string skip, string special, string gone, string other)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = await CoachedAsync(host, coach, "3", skip);
        await talk.PressAsync(special);
        var data = (JObject)CardText.Button(talk.LastCard, other)!["data"]!.DeepClone();
        data["e"] = "AAAAAAAAAAAAAAAAAAAAAA";

        var card = await host.ExecuteAsync(CoachVerbs.SpecialChoose, data);

        Assert.Contains(gone, CardText.Of(card), StringComparison.Ordinal);
        Assert.NotNull(CardText.Button(card, other));
    }

    [Fact]
    public async Task Answers_that_were_never_offered_read_as_not_known()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database);
        var talk = await CoachedAsync(host, "辅导 华信建材", "3", "跳过");
        var session = (string)CardText.Button(talk.LastCard, "特殊情形")!["data"]!["s"]!;

        await host.ExecuteAsync(CoachVerbs.LawSave, Answers(session, "1", "PublicBody", "prc", "{}", "maybe"));

        using var db = database.CreateDbContext();
        var kept = db.Set<Customer>().AsNoTracking().Single(customer => customer.Code == "C001");
        Assert.Equal(
            (Jurisdiction.Unknown, CompanySize.Unknown, CompanySize.Unknown, ContractKind.Unknown, (bool?)null),
            (kept.Jurisdiction, kept.OurSizeAtSigning, kept.TheirSizeAtSigning, kept.ContractKind, kept.SizeTold));
        Assert.Equal(SmallLedger.Today, kept.ContractOn);
    }

    [Theory]
    [InlineData(CoachVerbs.Show)]
    [InlineData(CoachVerbs.SpecialOpen)]
    [InlineData(CoachVerbs.SpecialChoose)]
    [InlineData(CoachVerbs.SpecialClear)]
    [InlineData(CoachVerbs.LawOpen)]
    [InlineData(CoachVerbs.LawEdit)]
    [InlineData(CoachVerbs.LawSave)]
    public async Task A_colleague_s_coaching_isn_t_found(string verb)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database);
        var talk = await CoachedAsync(host, "辅导 华信建材", "3", "跳过");
        var data = Answers((string)CardText.Button(talk.LastCard, "特殊情形")!["data"]!["s"]!, "Prc", "Sme", "Large", "Goods", "yes");
        await talk.PressAsync("特殊情形");
        data["e"] = CardText.Button(talk.LastCard, "罚息异议")!["data"]!["e"];
        await talk.PressAsync("一波三折");

        var answer = await host.ExecuteAsync(verb, data, from: Somebody.Li);

        Assert.Contains("找不到", CardText.Of(answer), StringComparison.Ordinal);
        using var db = database.CreateDbContext();
        Assert.All(db.Set<Customer>().AsNoTracking(), customer => Assert.Null(customer.ContractOn));
        Assert.Equal("twists", db.Set<Customer>().AsNoTracking().Single(customer => customer.Code == "C001").SpecialId);
        Assert.Equal("twists", db.Set<CoachSession>().AsNoTracking().Single().SpecialId);
    }

    private static async Task<Transcript> CoachedAsync(BotHost host, string coach, string attitude, string skip)
    {
        var talk = new Transcript(host);
        await talk.SayAsync(coach);
        await talk.SayAsync("1");
        await talk.SayAsync(attitude);
        await talk.SayAsync(skip);
        return talk;
    }

    private static JObject SaveOf(JObject form, string law, string ours, string theirs, string kind, string told)
    {
        var save = (JObject)(CardText.Button(form, "保存") ?? CardText.Button(form, "Save"))!.DeepClone();
        save["data"] = Answers((string)save["data"]!["s"]!, law, ours, theirs, kind, told);
        return save;
    }

    private static JObject Answers(string session, string law, string ours, string theirs, string kind, string told) => new()
    {
        ["v"] = 1, ["s"] = session, ["jurisdiction"] = law, ["ours"] = ours, ["theirs"] = theirs, ["kind"] = kind, ["told"] = told,
    };
}
