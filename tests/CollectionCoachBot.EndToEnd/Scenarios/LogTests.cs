using System.Text.Json.Nodes;
using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What a rep logs after a call, and the list of what comes next.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class LogTests(Workshop workshop)
{
    private const string Save = "log.save";

    [SkippableTheory]
    [InlineData("zh-CN", "38万", "380,000.00")]
    [InlineData("en-US", "380,000.00", "380,000.00")]
    public async Task A_promise_is_logged_from_the_coach_card_and_comes_with_a_text_to_copy(string locale, string amount, string stored)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        await chat.CoachAsync("K001");

        await chat.PressVerbAsync("log.open");
        var form = await chat.HearAsync(message => message.Offers(Save), "the form");
        await chat.FillAsync("outcome", "Promised");
        await chat.FillAsync("amount", amount);
        await chat.FillAsync("promised", "2026-11-27");
        await chat.PictureAsync("form");
        var saved = await chat.PressVerbAsync(Save);
        await chat.PictureAsync("saved");
        var again = await scene.Teams.PressAsAsync(Colleague.Zhang, form, Save, new JsonObject { ["outcome"] = "Refused", ["next"] = "2026-12-01" });

        Assert.Contains(stored, saved.AllText, StringComparison.Ordinal);
        Assert.False(saved.Offers(Save));
        Assert.Contains(stored, again.AllText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_cannot_be_saved_comes_back_with_the_values_and_the_reason()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;
        await chat.SayAsync("记录 华信建材有限公司");

        await chat.FillAsync("outcome", "Promised");
        await chat.FillAsync("amount", "很多钱");
        await chat.FillAsync("promised", "2026-11-27");
        await chat.FillAsync("note", "王会计接的电话");
        var refused = await chat.PressVerbAsync(Save);
        await chat.PictureAsync("refused");
        await chat.FillAsync("amount", "12.5万");
        var saved = await chat.PressVerbAsync(Save);

        Assert.Contains("请填大于零的承诺金额", refused.VisibleText, StringComparison.Ordinal);
        Assert.Contains("王会计接的电话", refused.AllText, StringComparison.Ordinal);
        Assert.Contains("125,000.00", saved.AllText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Nobody_answered_and_the_form_is_filled_in_with_a_message_to_leave()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;
        await chat.CoachAsync("K001");

        await chat.PressVerbAsync("log.no-answer");
        var form = await chat.HearAsync(message => message.Offers(Save), "the form");
        await chat.PictureAsync("no-answer");
        var saved = await chat.PressVerbAsync(Save);

        Assert.Contains("可以留这样一条消息", form.AllText, StringComparison.Ordinal);
        Assert.Contains("没接通", saved.AllText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "记录", "我的跟进")]
    [InlineData("en-US", "log", "follow-ups")]
    public async Task A_follow_up_of_today_is_moved_and_another_is_done_in_the_list(string locale, string log, string list)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        foreach (var customer in new[] { "K001", "K002" })
        {
            await chat.SayAsync($"{log} {customer}");
            await chat.FillAsync("outcome", "Other");
            await chat.FillAsync("next", "2026-11-20");
            await chat.PressVerbAsync(Save);
        }

        var two = await chat.SayAsync(list);
        await chat.PictureAsync("list");
        var one = await chat.PressVerbAsync("follow-ups.done");
        await chat.PressVerbAsync("follow-ups.choose");
        await chat.FillAsync("date", "2026-11-23");
        await chat.PictureAsync("chosen");
        var none = await chat.PressVerbAsync("follow-ups.move");

        Assert.Contains("华信建材", two.AllText, StringComparison.Ordinal);
        Assert.Contains("华信钢构", two.AllText, StringComparison.Ordinal);
        Assert.True(one.AllText.Length < two.AllText.Length, one.ToString());
        Assert.False(none.Offers("follow-ups.done"), none.ToString());
    }
}
