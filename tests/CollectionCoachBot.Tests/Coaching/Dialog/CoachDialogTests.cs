using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

/// <summary>A coaching as a rep talks it: typed or by buttons, in either language, until its card is there.</summary>
public sealed class CoachDialogTests
{
    [Fact]
    public async Task A_rep_is_coached_in_Chinese_by_buttons()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "zh-CN");
        var talk = new Transcript(host);

        await talk.SayAsync("辅导 华信建材");
        await talk.PressAsync("M2 · 31-60天，就按这个");
        await talk.PressAsync("销货主导型");
        await talk.PressAsync("有钱，不愿付");

        Approved.Matches(talk.Text, "coached-by-buttons.zh-CN.txt");
    }

    [Fact]
    public async Task A_rep_is_coached_in_English_by_typing()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var talk = new Transcript(host);

        await talk.SayAsync("Northwind");
        await talk.SayAsync("yes");
        await talk.SayAsync("the second one");
        await talk.SayAsync("willing, not able");

        Approved.Matches(talk.Text, "coached-by-typing.en-US.txt");
    }

    [Theory]
    [InlineData("zh-CN", "辅导", "随便写写", "拿不准", "2", "财务", "我自己选", "回款主导型")]
    [InlineData("en-US", "coach", "whatever", "not sure", "2", "Finance", "I'll choose", "By the book")]
    public async Task Not_sure_asks_three_questions_and_gives_a_suggestion_with_its_reason(
        string locale, string coach, string nonsense, string notSure, string second, string finance, string chooseMyself, string byTheBook)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = new Transcript(host);

        await talk.SayAsync(coach + " Northwind Traders");
        await talk.SayAsync("1");
        await talk.SayAsync(nonsense);
        await talk.SayAsync(notSure);
        await talk.SayAsync("3");
        await talk.SayAsync(second);
        await talk.SayAsync(finance);
        await talk.SayAsync(chooseMyself);
        await talk.SayAsync(byTheBook);

        Approved.Matches(talk.Text, $"not-sure.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "华信", "华信物流有限公司", "都不是", "无名小铺 *打折*", "继续，按未入账客户", "3", "1", "跳过")]
    [InlineData("en-US", "hx", "华信物流有限公司", "None of these", "Nobody *knows* Ltd", "Go on, unlisted", "3", "1", "Skip")]
    public async Task Several_hits_are_picked_from_and_an_unlisted_customer_is_coached_by_name(
        string locale, string several, string one, string none, string unlisted, string goOn, string stage, string attitude, string skip)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = new Transcript(host);

        await talk.SayAsync(several);
        await talk.PressAsync(one);
        await talk.SayAsync(locale == "zh-CN" ? "重来" : "start over");
        await talk.SayAsync(several);
        await talk.PressAsync(none);
        await talk.SayAsync(unlisted);
        await talk.PressAsync(goOn);
        await talk.SayAsync(stage);
        await talk.SayAsync(attitude);
        await talk.PressAsync(skip);

        Approved.Matches(talk.Text, $"picked-and-unlisted.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "华信建材有限公司", "拿不准", "不对的", "无名小铺", "不是")]
    [InlineData("en-US", "Northwind Traders", "not sure", "that's not right", "Nobody Knows Ltd", "no")]
    public async Task A_no_is_never_taken_for_a_yes(string locale, string customer, string unsure, string wrong, string unlisted, string no)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = new Transcript(host);

        await talk.SayAsync(customer);
        await talk.SayAsync(unsure);
        await talk.SayAsync(wrong);
        await talk.SayAsync(unlisted);
        await talk.SayAsync(no);

        Approved.Matches(talk.Text, $"no-is-no.{locale}.txt");
    }

    [Theory]
    [InlineData("zh-CN", "M3+", "消极导向型", "有钱不愿付", OverdueStage.M3Plus, WhyUnpaid.AbleNotWilling)]
    [InlineData("en-US", "m3", "option one", "able not willing", OverdueStage.M3, WhyUnpaid.AbleNotWilling)]
    internal async Task Answers_are_understood_as_people_type_them(string locale, string stage, string attitude, string why, OverdueStage expected, WhyUnpaid reason)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);

        foreach (var typed in new[] { "Northwind Traders Ltd", stage, attitude, why })
            await host.SayAsync(typed);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal((expected, Attitude.Avoidant, reason), (session.Stage, session.Attitude, session.WhyUnpaid));
    }

    [Theory]
    [InlineData("zh-CN", "帮助", "语言", "取消")]
    [InlineData("en-US", "help", "language", "cancel")]
    public async Task Other_commands_are_carried_out_in_the_middle_and_the_open_question_comes_again(string locale, string help, string language, string cancel)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var talk = new Transcript(host);

        await talk.SayAsync("Northwind Traders");
        await talk.SayAsync(help);
        await talk.SayAsync(language);
        await talk.SayAsync(cancel);
        await talk.SayAsync(cancel);

        Approved.Matches(talk.Text, $"commands-in-the-middle.{locale}.txt");
    }

    [Theory]
    [InlineData("3M Trading Ltd", "3M Trading Ltd")]
    [InlineData("2", "Northwind")]
    public async Task In_mid_dialog_a_name_that_starts_with_a_digit_is_a_customer_and_a_code_that_is_a_number_is_an_answer(string typed, string about)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            db.Add(new Customer { Code = "2", Name = "3M Trading Ltd" });
            db.SaveChanges();
        }

        using var host = new BotHost(database, "en-US");
        await host.SayAsync("Northwind");
        await host.SayAsync(typed);
        await host.SayAsync("M1");
        await host.SayAsync("1");
        await host.SayAsync("skip");
        await host.SayAsync("skip");

        using var after = database.CreateDbContext();
        var coached = after.Set<CoachSession>().ToList().Select(session => after.Set<Customer>().Single(customer => customer.Id == session.CustomerId).Name);
        Assert.StartsWith(about, coached.Single(), StringComparison.Ordinal);
    }
}
