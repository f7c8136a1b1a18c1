namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>A group chat, whose members the bot doesn't know: only customers without an owner are spoken of there.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class GroupChatTests(Workshop workshop)
{
    private const string Acknowledge = "escalation.acknowledge";

    [SkippableTheory]
    [InlineData("zh-CN", "周报", "升级北海商超 老板失联", "没有找到", "升级临江机械厂，图纸还没确认", "图纸还没确认", "订阅 周一 9:00", "请到团队的频道里")]
    [InlineData("en-US", "summary", "escalate 北海商超: owner unreachable", "Nothing found", "escalate K005: drawings not confirmed", "drawings not confirmed", "subscribe monday 9:00", "in your team's channel")]
    public async Task A_group_chat_sums_up_and_escalates_what_belongs_to_nobody(
        string locale, string summarize, string foreign, string notFound, string escalate, string reason, string subscribe, string goToChannel)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var group = scene.Teams.Group;

        var summary = await group.MentionAsync(summarize);
        await group.PictureAsync("summary");
        var hidden = await group.MentionAsync(foreign);
        var card = await group.MentionAsync(escalate);
        await group.PictureAsync("escalation");
        await group.PressVerbAsync(Acknowledge);
        var acknowledged = await group.HearUpdateAsync(card, "张三");
        var refused = await group.MentionAsync(subscribe);
        await group.PictureAsync("subscribe");

        Assert.Contains("88,000.00", summary.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("596,000.00", summary.AllText, StringComparison.Ordinal);
        Assert.Contains(notFound, hidden.AllText, StringComparison.Ordinal);
        Assert.Contains(reason, card.AllText, StringComparison.Ordinal);
        Assert.False(acknowledged.Offers(Acknowledge));
        Assert.NotEmpty(scene.Teams.Updates(card));
        Assert.Contains(goToChannel, refused.AllText, StringComparison.Ordinal);
    }
}
