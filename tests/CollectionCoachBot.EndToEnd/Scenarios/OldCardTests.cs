using System.Text.Json.Nodes;
using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>Buttons that are still on the page when the talk has gone on, the bot was started again, or the work is done.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class OldCardTests(Workshop workshop)
{
    private const string Save = "log.save";

    [SkippableTheory]
    [InlineData("zh-CN", "那个按钮是前一个问题的", "取消", "已经答过或过期了")]
    [InlineData("en-US", "That button belongs to an earlier question", "cancel", "already answered or out of date")]
    public async Task A_button_of_a_question_that_is_over_is_answered_kindly(string locale, string earlier, string cancel, string outOfDate)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        // The question of the first customer is left open by naming a second one: its buttons stay.
        var first = await chat.SayAsync("华信建材有限公司");
        await chat.SayAsync("Northwind Traders Ltd");
        var corrected = await chat.PressForMessageAsync(first.Buttons[0]);
        await chat.PictureAsync("earlier-question");
        await scene.Bot.KillAsync();
        await scene.Bot.StartAsync();
        var afterCrash = await chat.PressForMessageAsync(first.Buttons[0]);
        await chat.SayAsync(cancel);
        var over = await chat.PressForMessageAsync(first.Buttons[0]);
        await chat.PictureAsync("out-of-date");

        Assert.All([corrected, afterCrash], answer =>
        {
            Assert.Contains(earlier, answer.AllText, StringComparison.Ordinal);
            Assert.Contains("Northwind Traders Ltd", answer.AllText, StringComparison.Ordinal);
        });
        Assert.Contains(outOfDate, over.AllText, StringComparison.Ordinal);
        Assert.NotEmpty(over.Buttons);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "我的跟进")]
    [InlineData("en-US", "follow-ups")]
    public async Task Double_clicks_and_old_coach_cards_double_nothing(string locale, string list)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        var stage = await chat.SayAsync("华信建材有限公司");

        await chat.PressTwiceAsync(stage.Buttons[0]);
        await chat.HearAsync(message => message.Kind == MessageKind.Sent, "the question for the attitude");
        var why = await chat.SayAsync("1");
        await chat.PressTwiceAsync(why.Buttons[0]);
        var card = await chat.HearAsync(message => message.Kind == MessageKind.Sent, "the coach card");
        await chat.PictureAsync("double-click");
        await scene.RestartAtAsync(Scene.Friday.AddHours(5));
        await chat.PressVerbAsync("log.open");
        var form = await chat.HearAsync(message => message.Offers(Save), "the form");
        await chat.FillAsync("outcome", "WaitingForApproval");
        await chat.FillAsync("next", "2026-11-20");
        await chat.PressTwiceAsync(form.ButtonOf(Save));
        var saved = await chat.HearAsync(message => message.Kind == MessageKind.Answered && !message.Offers(Save), "what was stored");
        await chat.PressVerbAsync("log.open");
        await chat.HearAsync(message => message.Offers(Save), "a form for the next call");
        var pressedAgain = await scene.Teams.PressAsAsync(
            Colleague.Zhang, form, Save, new JsonObject { ["outcome"] = "Refused", ["next"] = "2026-12-01" });
        var followUps = await chat.SayAsync(list);
        await chat.PictureAsync("follow-ups");

        Assert.True(card.Offers("log.open"), card.ToString());

        // The welcome, three questions, the coach card, two forms, the list: nothing came twice.
        Assert.Equal(8, chat.Messages.Count(message => message.Kind == MessageKind.Sent));
        Assert.Equal(saved.AllText, pressedAgain.AllText);
        Assert.Single(followUps.AllText.Split('\n'), line => line.Contains("华信建材", StringComparison.Ordinal));
    }
}
