using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>Whom a rep calls first, and how the list moves on with what they log and put on hold.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class WorklistTests(Workshop workshop)
{
    private const string First = "Northwind Traders Ltd";
    private const string Second = "华信建材有限公司";

    /// <summary>Nobody else than 王五 sees everything.</summary>
    private static readonly Dictionary<string, string> Reps = new(StringComparer.Ordinal) { ["Roles__Managers__0"] = Colleague.Wang.Email };

    [SkippableTheory]
    [InlineData("zh-CN", "今日", "为什么这样排", "没有联系记录", "记录", "今天已谈1家")]
    [InlineData("en-US", "today", "Why this order", "no contact on record", "Log", "1 spoken to today")]
    public async Task The_list_of_the_day_says_why_and_puts_whom_one_has_spoken_to_at_its_end(
        string locale, string today, string why, string reason, string log, string spoken)
    {
        await using var scene = await Scene.StartAsync(workshop, locale, settings: Reps);
        var chat = scene.Teams.Personal;

        var list = await chat.SayAsync(today);
        await chat.CardPictureAsync("today", isDocumented: true);
        await chat.PressAsync(why);
        await chat.CardPictureAsync("today-why");
        await chat.PressForCardAsync(log);
        await chat.CardPictureAsync("today-log");
        await chat.FillAsync("outcome", "Other");
        await chat.FillAsync("next", "2026-12-04");
        var back = await chat.PressVerbAsync("log.save");
        await chat.CardPictureAsync("today-back");
        var later = await chat.SayAsync(today);

        Assert.True(Place(First, list) < Place(Second, list), list.ToString());
        Assert.Contains(reason, list.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("北海商超", list.AllText, StringComparison.Ordinal);
        Assert.Contains(spoken, back.VisibleText, StringComparison.Ordinal);
        Assert.Contains(spoken, later.VisibleText, StringComparison.Ordinal);
        Assert.True(Place(First, later) > Place(Second, later), later.ToString());
    }

    [SkippableTheory]
    [InlineData("zh-CN", "暂停 K001 等验收单签字 到12月1日", "暂停催收：", "今日", "准备 K001", "等验收单签字", "恢复 K001")]
    [InlineData("en-US", "hold K001 waiting for the acceptance note until Dec 1", "On hold: ", "today", "prepare K001", "waiting for the acceptance note", "release K001")]
    public async Task What_is_on_hold_is_left_out_until_it_is_released(
        string locale, string hold, string held, string today, string prepare, string reason, string release)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var card = await chat.SayAsync(hold);
        await chat.CardPictureAsync("hold", isDocumented: true);
        var without = await chat.SayAsync(today);
        var page = await chat.SayAsync(prepare);
        await chat.CardPictureAsync("prepare-on-hold");
        await chat.SayAsync(release);
        await chat.CardPictureAsync("release");
        var with = await chat.SayAsync(today);

        Assert.Contains(held + Second, card.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(Second, without.AllText, StringComparison.Ordinal);
        Assert.Contains(reason, page.VisibleText, StringComparison.Ordinal);
        Assert.Contains(Second, with.VisibleText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "暂停 K001", "请写上原因", "380,000.00元")]
    [InlineData("en-US", "hold K001", "Write why", "CNY 380,000.00")]
    public async Task A_hold_by_the_form_keeps_what_was_filled_in_where_something_is_missing(string locale, string hold, string missing, string amount)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        var form = await chat.SayAsync(hold);
        await chat.CardPictureAsync("hold-form");

        await chat.FillAsync("until", "2026-12-01");
        await chat.FillAsync("reason", "  ");
        var refused = await chat.PressVerbAsync("hold.save");
        await chat.FillAsync("reason", "对方仓库盘点，十二月初恢复付款");
        var saved = await chat.PressVerbAsync("hold.save");
        var again = await scene.Teams.PressAsAsync(Colleague.Zhang, refused, "hold.save", new() { ["reason"] = "另一个原因", ["until"] = "2026-12-02", ["kind"] = "pause" });

        Assert.Contains(amount, form.AllText, StringComparison.Ordinal);
        Assert.Contains(missing, refused.VisibleText, StringComparison.Ordinal);
        Assert.Contains("对方仓库盘点", saved.VisibleText, StringComparison.Ordinal);
        Assert.Contains("对方仓库盘点", again.VisibleText, StringComparison.Ordinal);
    }

    private static int Place(string customer, BotMessage list) => list.VisibleText.IndexOf(customer, StringComparison.Ordinal);
}
