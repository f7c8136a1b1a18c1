using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>The talk before a call, from the customer's name to the coach card.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class CoachingTests(Workshop workshop)
{
    private const string LogVerb = "log.open";

    [SkippableTheory]
    [InlineData("zh-CN", "开始辅导", "华信", "华信建材有限公司", "M2 · 31-60天，就按这个", "销货主导型", "有钱，不愿付", "逾期 45 天", "380,000.00", "记结果")]
    [InlineData("en-US", "Coach me", "hx", "华信建材有限公司", "M2 · 31-60 days, that's right", "Supply first", "Able, not willing", "45 days past due", "CNY 380,000.00", "Log it")]
    public async Task A_rep_is_coached_and_logs_the_call_by_pressing_buttons(
        string locale, string coach, string few, string customer, string stage, string attitude, string why, string days, string amount, string log)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        await chat.PressForMessageAsync(coach);
        await chat.SayAsync(few);
        await chat.PictureAsync("pick");
        var known = await chat.PressForMessageAsync(customer);
        await chat.PictureAsync("stage");
        await chat.PressForMessageAsync(stage);
        await chat.PictureAsync("attitude");
        await chat.PressForMessageAsync(attitude);
        await chat.PictureAsync("why");
        var card = await chat.PressForMessageAsync(why);
        await chat.PictureAsync("coach-card");
        await chat.CardPictureAsync("coach-card", isDocumented: locale == "zh-CN");
        await chat.PressForCardAsync(log);
        await chat.HearAsync(message => message.Offers("log.save"), "the form");
        await chat.FillAsync("outcome", "WaitingForApproval");
        var saved = await chat.PressVerbAsync("log.save");

        Assert.Contains(days, known.AllText, StringComparison.Ordinal);
        AssertIsCoachCard(card, customer, amount);
        AssertIsSaved(saved, customer);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "hxjc", "华信建材有限公司", "对", "第二个", "有钱，不愿付", "逾期 45 天", "380,000.00", "记录")]
    [InlineData("en-US", "northwnd", "Northwind Traders Ltd", "yes", "the second one", "willing, not able", "75 days past due", "USD 18,400.50", "log")]
    public async Task A_rep_is_coached_and_logs_the_call_by_typing(
        string locale, string typed, string customer, string yes, string attitude, string why, string days, string amount, string log)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var stage = await chat.SayAsync(typed);
        await chat.SayAsync(yes);
        await chat.SayAsync(attitude);
        var card = await chat.SayAsync(why);
        await chat.PictureAsync("coach-card");
        var form = await chat.SayAsync(log);
        await chat.FillAsync("outcome", "WaitingForApproval");
        var saved = await chat.PressVerbAsync("log.save");
        await chat.PictureAsync("saved");

        Assert.Contains(customer, stage.AllText, StringComparison.Ordinal);
        Assert.Contains(days, stage.AllText, StringComparison.Ordinal);
        AssertIsCoachCard(card, customer, amount);
        Assert.Contains(customer, form.AllText, StringComparison.Ordinal);
        AssertIsSaved(saved, customer);
        if (locale == "en-US")
            Assert.DoesNotContain(card.AllText, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    [SkippableTheory]
    [InlineData("zh-CN", "华信", "对", "拿不准", "销货主导型", "就按这个", "为什么还没付", "跳过")]
    [InlineData("en-US", "hx", "yes", "Not sure", "Supply first", "Use that", "Why isn't it paid", "skip")]
    public async Task Who_is_not_sure_answers_three_questions_and_gets_a_suggestion_with_its_reason(
        string locale, string few, string yes, string notSure, string suggested, string use, string asksWhy, string skip)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var hits = await chat.SayAsync(few);
        await chat.PressForMessageAsync("华信钢构有限公司");
        await chat.SayAsync(yes);
        await chat.PressForMessageAsync(notSure);
        await chat.PictureAsync("sign");
        await chat.SayAsync("2");
        await chat.SayAsync("2");
        var suggestion = await chat.SayAsync("3");
        await chat.PictureAsync("suggestion");
        var why = await chat.PressForMessageAsync(use);
        var card = await chat.SayAsync(skip);

        Assert.Contains("华信建材有限公司", hits.AllText, StringComparison.Ordinal);
        Assert.Contains(suggested, suggestion.AllText, StringComparison.Ordinal);
        Assert.Equal(2, suggestion.AllText.Split('\n').Count(line => line.StartsWith('•')));
        Assert.Contains(asksWhy, why.AllText, StringComparison.Ordinal);
        AssertIsCoachCard(card, "华信钢构有限公司", "50,000.00");
    }

    [SkippableTheory]
    [InlineData("zh-CN", "辅导", "大力神机电", "继续，按未入账客户", "M1 · 1-30天", "回款主导型", "跳过")]
    [InlineData("en-US", "coach", "Quasar Widgets", "", "M1 · 1-30 days", "By the book", "Skip")]
    public async Task A_customer_outside_the_ledger_is_coached_by_name(
        string locale, string command, string name, string goOn, string stage, string attitude, string skip)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var unlisted = await chat.SayAsync($"{command} {name}");
        await chat.PressForMessageAsync(goOn.Length > 0 ? goOn : unlisted.Buttons[0]);
        await chat.PressForMessageAsync(stage);
        await chat.PressForMessageAsync(attitude);
        var card = await chat.PressForMessageAsync(skip);
        await chat.PictureAsync("unlisted");

        AssertIsCoachCard(card, name, "");
    }

    [SkippableFact]
    public async Task Nonsense_other_commands_old_buttons_and_a_crash_do_not_lose_the_open_question()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;
        var stage = await chat.SayAsync("华信建材有限公司");
        var attitude = await chat.PressForMessageAsync("M2 · 31-60天，就按这个");

        var again = await chat.SayAsync("呃呃呃");
        await chat.SayAsync("帮助");
        var afterHelp = await chat.HearAsync("什么态度");
        await scene.Bot.KillAsync();
        await scene.Bot.StartAsync();
        var why = await chat.SayAsync("2");
        await chat.SayAsync("1");
        await chat.HearAsync(message => message.Offers(LogVerb), "the coach card");

        Assert.Contains("阶段", stage.AllText, StringComparison.Ordinal);
        Assert.Contains("没看懂", again.AllText, StringComparison.Ordinal);
        Assert.Equal(attitude.Buttons, afterHelp.Buttons);
        Assert.Contains("为什么还没付", why.AllText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "帮助", "取消", "重来", "要给哪家客户打电话")]
    [InlineData("en-US", "help", "cancel", "start over", "customer")]
    public async Task Help_cancel_and_start_over_work_at_every_step(string locale, string help, string cancel, string startOver, string asksCustomer)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        string[] answers = ["K001", "1", "1"];

        for (var step = 1; step <= answers.Length; step++)
        {
            BotMessage? question = null;
            foreach (var answer in answers.Take(step))
                question = await chat.SayAsync(answer);
            await chat.SayAsync(help);
            await chat.HearAsync(message => message.Buttons.SequenceEqual(question!.Buttons), "the open question after the help");
            var over = await chat.SayAsync(startOver);
            Assert.Contains(asksCustomer, over.AllText, StringComparison.OrdinalIgnoreCase);
            foreach (var answer in answers.Take(step))
                await chat.SayAsync(answer);
            var cancelled = await chat.SayAsync(cancel);
            Assert.Empty(cancelled.Buttons);
        }
    }

    [SkippableFact]
    public async Task Two_reps_are_coached_at_the_same_time_without_mixing_their_customers()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var other = (await scene.JoinAsync(Colleague.Li)).Personal;
        var mine = scene.Teams.Personal;

        await Task.WhenAll(mine.SayAsync("华信建材有限公司"), other.SayAsync("北海商超有限公司"));
        await Task.WhenAll(mine.SayAsync("1"), other.SayAsync("1"));
        await Task.WhenAll(mine.SayAsync("2"), other.SayAsync("3"));
        var cards = await Task.WhenAll(mine.SayAsync("6"), other.SayAsync("6"));

        AssertIsCoachCard(cards[0], "华信建材有限公司", "380,000.00");
        AssertIsCoachCard(cards[1], "北海商超有限公司", "126,000.00");
        Assert.DoesNotContain("北海", cards[0].AllText, StringComparison.Ordinal);
    }

    private static void AssertIsCoachCard(BotMessage card, string customer, string amount)
    {
        Assert.Contains(customer, card.VisibleText, StringComparison.Ordinal);
        Assert.Contains(amount, card.VisibleText, StringComparison.Ordinal);
        Assert.True(card.Offers(LogVerb), card.ToString());
        Assert.True(card.Offers("log.no-answer"), card.ToString());
        // The three objections are folded, so that the card isn't a wall of text.
        Assert.True(card.AllText.Length > card.VisibleText.Length, card.ToString());
        Assert.DoesNotMatch(@"\{[a-z-]+\}", card.AllText);
    }
    private static void AssertIsSaved(BotMessage saved, string customer)
    {
        Assert.Contains(customer, saved.AllText, StringComparison.Ordinal);
        Assert.False(saved.Offers("log.save"), saved.ToString());
        Assert.True(saved.Offers("follow-ups.list"), saved.ToString());
    }
}
