using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>The talk before a call, from the customer's name to the coach card.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class CoachingTests(Workshop workshop)
{
    private const string LogVerb = "log.open";

    [SkippableFact]
    public async Task A_rep_is_coached_in_Chinese_by_pressing_buttons()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;

        var stage = await chat.SayAsync("华信建材有限公司");
        await chat.PictureAsync("stage");
        await chat.PressForMessageAsync("M2 · 31-60天，就按这个");
        await chat.PictureAsync("attitude");
        await chat.PressForMessageAsync("销货主导型");
        var card = await chat.PressForMessageAsync("有钱，不愿付");
        await chat.PictureAsync("coach-card");
        await chat.CardPictureAsync("coach-card");

        Assert.Contains("逾期 45 天", stage.AllText, StringComparison.Ordinal);
        AssertIsCoachCard(card, "华信建材有限公司", "380,000.00");
    }

    [SkippableFact]
    public async Task A_rep_is_coached_in_English_by_typing()
    {
        await using var scene = await Scene.StartAsync(workshop, "en-US");
        var chat = scene.Teams.Personal;

        var stage = await chat.SayAsync("coach northwind");
        await chat.SayAsync("yes");
        await chat.SayAsync("the second one");
        var card = await chat.SayAsync("willing, not able");
        await chat.PictureAsync("coach-card");

        Assert.Contains("75 days past due", stage.AllText, StringComparison.Ordinal);
        AssertIsCoachCard(card, "Northwind Traders Ltd", "USD 18,400.50");
        Assert.DoesNotContain(card.AllText, character => character is >= '\u4E00' and <= '\u9FFF');
    }

    [SkippableTheory]
    [InlineData("zh-CN", "hxjc", "华信建材")]
    [InlineData("en-US", "northwnd", "Northwind Traders Ltd")]
    public async Task A_customer_is_found_by_what_a_keyboard_makes_of_the_name(string locale, string typed, string found)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);

        var answer = await scene.Teams.Personal.SayAsync(typed);

        Assert.Contains(found, answer.AllText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_is_not_sure_answers_three_questions_and_gets_a_suggestion_with_its_reason()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;

        var hits = await chat.SayAsync("华信");
        await chat.PressForMessageAsync("华信钢构有限公司");
        await chat.SayAsync("对");
        await chat.PressForMessageAsync("拿不准");
        await chat.SayAsync("2");
        await chat.SayAsync("2");
        var suggestion = await chat.SayAsync("3");
        await chat.PictureAsync("suggestion");
        var why = await chat.PressForMessageAsync("就按这个");
        var card = await chat.SayAsync("跳过");

        Assert.Contains("华信建材有限公司", hits.AllText, StringComparison.Ordinal);
        Assert.Contains("销货主导型", suggestion.AllText, StringComparison.Ordinal);
        Assert.Contains("•", suggestion.AllText, StringComparison.Ordinal);
        Assert.Contains("为什么还没付", why.AllText, StringComparison.Ordinal);
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
    [InlineData("zh-CN", "取消", "重来", "要给哪家客户打电话")]
    [InlineData("en-US", "cancel", "start over", "customer")]
    public async Task Cancel_and_start_over_work_at_every_step(string locale, string cancel, string startOver, string asksCustomer)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        string[] answers = ["K001", "1", "1"];

        for (var step = 1; step <= answers.Length; step++)
        {
            foreach (var answer in answers.Take(step))
                await chat.SayAsync(answer);
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
}
