using CollectionCoachBot.Coaching;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Coaching.Dialog;

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

    [Fact]
    public async Task A_button_of_an_earlier_question_brings_the_open_question_again()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var talk = new Transcript(host);
        await talk.SayAsync("Northwind");
        var old = CardText.Button(talk.LastCard, "M1 · 1-30 days")!;
        await talk.SayAsync("1");

        await talk.PressAsync(old);
        var again = CardText.Of(talk.LastCard);
        await talk.SayAsync("cancel");
        await talk.PressAsync(old);

        Assert.Contains("How does this customer deal with paying?", again, StringComparison.Ordinal);
        Assert.Contains("earlier question", again, StringComparison.Ordinal);
        Assert.Contains("What's next?", CardText.Of(talk.LastCard), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("1", "by the book", "skip")]
    public async Task A_second_click_at_once_says_nothing_and_a_later_one_is_told_what_is_next(params string[] answers)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        var question = (JObject)(await host.SayAsync("Northwind"))[^1].Attachments[0].Content;
        foreach (var answer in answers[..^1])
            question = (JObject)(await host.SayAsync(answer))[^1].Attachments[0].Content;
        var button = CardText.Button(question, answers[^1] == "1" ? "M3 · 61-90 days, that's right" : "Skip")!;
        await host.SubmitAsync((JObject)button["data"]!);

        var atOnce = await host.SubmitAsync((JObject)button["data"]!);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await host.SubmitAsync((JObject)button["data"]!);

        Assert.Empty(atOnce);
        Assert.NotEmpty(Assert.Single(later).Attachments);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public async Task A_restart_at_any_step_loses_nothing(int restartAfter)
    {
        using var database = SmallLedger.Create();
        await SayAllAsync(database, ["coach", "Northwind", "1", "not sure", "1", "1", "2", "use that", "skip"], restartAfter);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal((OverdueStage.M3, Attitude.Avoidant), (session.Stage, session.Attitude));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task A_restart_while_picking_or_before_an_unlisted_name_is_taken_loses_nothing(int restartAfter)
    {
        string[] answers = ["hx", "none of these", "Nobody Knows Ltd", "go on, unlisted", "M2", "by the book", "they dispute it"];
        using var database = SmallLedger.Create();
        await SayAllAsync(database, answers, restartAfter);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal(
            ("Nobody Knows Ltd", OverdueStage.M2, Attitude.PaymentDriven, WhyUnpaid.Disputed),
            (session.UnlistedName, session.Stage, session.Attitude, session.WhyUnpaid));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task After_a_restart_the_customers_that_were_found_can_still_be_picked_and_the_last_question_answered(int restartAfter)
    {
        using var database = SmallLedger.Create();
        await SayAllAsync(database, ["hx", "the second one", "1", "by the book", "able, not willing"], restartAfter);

        using var db = database.CreateDbContext();
        var session = Assert.Single(db.Set<CoachSession>());
        Assert.Equal("C002", db.Set<Customer>().Single(customer => customer.Id == session.CustomerId).Code);
        Assert.Equal((OverdueStage.M1, WhyUnpaid.AbleNotWilling), (session.Stage, session.WhyUnpaid));
    }

    /// <summary>Says one thing after the other; behind the answer of that number the program is started anew.</summary>
    private static async Task SayAllAsync(TestDatabase database, string[] answers, int restartAfter)
    {
        var host = new BotHost(database, "en-US");
        foreach (var (answer, step) in answers.Select((answer, step) => (answer, step)))
        {
            await host.SayAsync(answer, activityId: $"step-{step}");
            if (step != restartAfter)
                continue;
            host.Dispose();
            host = new BotHost(database, "en-US");
        }

        host.Dispose();
    }

    [Fact]
    public async Task Two_people_are_coached_at_once_without_mixing()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");

        await host.SayAsync("Northwind", Somebody.Zhang);
        await host.SayAsync("华信物流有限公司", Somebody.Li);
        await host.SayAsync("1", Somebody.Li);
        await host.SayAsync("1", Somebody.Zhang);
        foreach (var who in new[] { Somebody.Zhang, Somebody.Li })
        {
            await host.SayAsync("4", who);
            await host.SayAsync("skip", who);
        }

        using var db = database.CreateDbContext();
        Assert.Equal([OverdueStage.M1, OverdueStage.M3], db.Set<CoachSession>().Select(session => session.Stage).AsEnumerable().Order());
    }

    [Fact]
    public async Task What_was_answered_is_kept_on_the_customer_and_offered_next_time()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        foreach (var answer in new[] { "Northwind", "yes", "by the book", "they dispute it" })
            await host.SayAsync(answer);

        await host.SayAsync("Northwind");
        var attitude = (await host.SayAsync("yes"))[^1];

        Assert.Contains("Last time it was \"By the book\"", CardText.Of((JObject)attitude.Attachments[0].Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_natural_person_no_attitude_is_asked_shown_or_stored()
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
            db.Set<Customer>().Where(customer => customer.Code == "C004").ExecuteUpdate(set => set.SetProperty(customer => customer.IsNaturalPerson, true));
        using var host = new BotHost(database, "en-US");

        await host.SayAsync("长沙星河商超");
        var next = (await host.SayAsync("1"))[^1];
        var coached = (await host.SayAsync("skip"))[^1];

        using var after = database.CreateDbContext();
        Assert.Contains("Why", CardText.Of(Card(next)), StringComparison.Ordinal);
        Assert.DoesNotContain("By the book", CardText.Of(Card(coached)), StringComparison.Ordinal);
        Assert.Equal(Attitude.PaymentDriven, after.Set<CoachSession>().Single().Attitude);
        Assert.Null(after.Set<Customer>().Single(customer => customer.Code == "C004").Attitude);
    }

    [Fact]
    public async Task A_customer_that_went_to_somebody_else_in_mid_dialog_is_not_written_to()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US", ("Roles:Managers:0", "boss@contoso.cn"));
        foreach (var answer in new[] { "长沙星河商超", "1", "1" })
            await host.SayAsync(answer);
        using (var db = database.CreateDbContext())
            db.Set<Customer>().Where(customer => customer.Code == "C004").ExecuteUpdate(set => set.SetProperty(customer => customer.OwnerEmail, "lisi@contoso.cn"));

        var end = (await host.SayAsync("they dispute it"))[^1];

        using var after = database.CreateDbContext();
        Assert.Equal("There's no such customer, or it isn't one of yours.", end.Text);
        Assert.Null(after.Set<Customer>().Single(customer => customer.Code == "C004").Attitude);
        Assert.Empty(after.Set<CoachSession>());
    }

    [Fact]
    public async Task A_currency_with_nothing_past_due_is_not_named_among_what_is_past_due()
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            var id = db.Set<Customer>().Single(customer => customer.Code == "C003").Id;
            db.Add(new Receivable
            {
                CustomerId = id, InvoiceNumber = "INV-EUR", DueOn = SmallLedger.Today.AddDays(20), IssuedOn = SmallLedger.Today, Amount = 900m, Open = 900m, Currency = "EUR",
            });
            db.SaveChanges();
        }

        using var host = new BotHost(database, "en-US");
        var asked = CardText.Of(Card((await host.SayAsync("Northwind"))[^1]));

        Assert.Contains("USD 18,400.50", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("EUR", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "逾期 75 天 · USD 18,400.50，共 1 笔")]
    [InlineData("en-US", "75 days past due · USD 18,400.50 · receivables: 1")]
    public async Task The_days_of_a_currency_that_is_wholly_disputed_are_not_told(string locale, string facts)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
        {
            var id = db.Set<Customer>().Single(customer => customer.Code == "C003").Id;
            db.Add(new Receivable
            {
                CustomerId = id, InvoiceNumber = "INV-EUR", DueOn = SmallLedger.Today.AddDays(-300), Amount = 900m, Open = 900m, Disputed = 900m, Currency = "EUR",
            });
            db.SaveChanges();
        }

        using var host = new BotHost(database, locale);
        var asked = CardText.Of(Card((await host.SayAsync("Northwind Traders Ltd"))[^1]));

        Assert.Contains(facts, asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh-CN", "逾期 75 天 · USD 18,400.50，共 1 笔")]
    [InlineData("en-US", "75 days past due · USD 18,400.50 · receivables: 1")]
    public async Task Where_everything_is_disputed_the_amount_is_told_all_the_same(string locale, string facts)
    {
        using var database = SmallLedger.Create();
        using (var db = database.CreateDbContext())
            db.Set<Receivable>().ExecuteUpdate(set => set.SetProperty(receivable => receivable.Disputed, receivable => receivable.Open));
        using var host = new BotHost(database, locale);

        var asked = CardText.Of(Card((await host.SayAsync("Northwind Traders Ltd"))[^1]));

        Assert.Contains(facts, asked, StringComparison.Ordinal);
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

    private static JObject Card(Microsoft.Bot.Schema.Activity activity) => (JObject)activity.Attachments[0].Content;

    [Fact]
    public async Task State_that_this_release_cannot_read_ends_the_dialog_kindly_and_nothing_else()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");
        await host.SayAsync("Northwind");
        using (var db = database.CreateDbContext())
            db.Set<StoredState>().ExecuteUpdate(set => set.SetProperty(state => state.Json, state => state.Json.Replace("coachValues", "olderValues")));

        var sorry = Assert.Single(await host.SayAsync("1"));
        var next = Assert.Single(await host.SayAsync("Northwind"));

        Assert.Contains("lost the thread", sorry.Text, StringComparison.Ordinal);
        Assert.Contains("coach you for this stage", CardText.Of((JObject)next.Attachments[0].Content), StringComparison.Ordinal);
    }
}
