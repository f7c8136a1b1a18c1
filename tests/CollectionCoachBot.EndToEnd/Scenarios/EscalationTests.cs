using System.Text.Json.Nodes;
using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>A stuck account in the team's channel: from the reason to the result.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class EscalationTests(Workshop workshop)
{
    private const string Acknowledge = "escalation.acknowledge";
    private const string Decide = "escalation.decide";

    [SkippableTheory]
    [InlineData("zh-CN", "升级北海商超 两次承诺没兑现，老板失联", "两次承诺没兑现", "126,000.00", "已付清", "之前已经记下", "已经有人做过")]
    [InlineData("en-US", "escalate K004: promised twice, owner unreachable", "promised twice", "126,000.00", "aid", "already recorded", "done this already")]
    public async Task An_escalation_is_acknowledged_decided_and_closed_before_everybodys_eyes(
        string locale, string command, string reason, string amount, string result, string recorded, string tooLate)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var channel = scene.Teams.Channel;

        var card = await channel.MentionAsync(command);
        await channel.PictureAsync("open");
        await scene.Teams.PressAsAsync(Colleague.Wang, card, Acknowledge);
        var acknowledged = await channel.HearUpdateAsync(card, "王五");
        var twice = await scene.Teams.PressAsAsync(Colleague.Wang, card, Acknowledge);
        await channel.FillAsync("note", "李经理周五带还款计划上门");
        await channel.PressVerbAsync(Decide);
        var decided = await channel.HearUpdateAsync(card, "李经理周五带还款计划上门");
        await channel.PictureAsync("decided");
        await channel.PressVerbAsync("escalation.closing");
        await channel.FillAsync("result", "Paid");
        await channel.PressVerbAsync("escalation.close");
        var closed = await channel.HearUpdateAsync(card, result);
        await channel.PictureAsync("closed");
        var updates = scene.Teams.Updates(card).Count;
        var late = await scene.Teams.PressAsAsync(Colleague.Zhao, card, Decide, new JsonObject { ["note"] = "财务总监来谈" });

        Assert.Contains(reason, card.AllText, StringComparison.Ordinal);
        Assert.Contains(amount, card.AllText, StringComparison.Ordinal);
        Assert.False(acknowledged.Offers(Acknowledge));
        Assert.True(decided.Buttons.Count > 0);
        Assert.Empty(closed.Buttons);
        Assert.True(updates >= 3, "each press updates the message for everybody");

        // A button that somebody else still sees: pressed a second time, and after the escalation was closed.
        Assert.Contains(recorded, twice.AllText, StringComparison.Ordinal);
        Assert.Contains(tooLate, late.AllText, StringComparison.Ordinal);
        Assert.DoesNotContain("财务总监来谈", late.AllText, StringComparison.Ordinal);
        Assert.Empty(late.Buttons);
        Assert.Equal(updates, scene.Teams.Updates(card).Count);
    }

    [SkippableFact]
    public async Task The_owner_of_the_account_is_told_in_a_personal_chat_that_is_created_for_it()
    {
        await using var scene = await Scene.StartAsync(workshop);

        await scene.Teams.Channel.MentionAsync("升级 北海商超有限公司，老板失联三周");
        var created = await Until.FoundAsync(
            () => scene.Teams.Recorded().FirstOrDefault(exchange => !exchange.ToBot && exchange.Method == "POST"
                && exchange.Url.EndsWith("/v3/conversations", StringComparison.Ordinal)),
            () => "a request that creates the owner's conversation");
        var told = await Until.FoundAsync(
            () => scene.Teams.Recorded().FirstOrDefault(exchange => !exchange.ToBot
                && exchange.Whole.ToJsonString().Contains("\"summary\"", StringComparison.Ordinal)
                && !exchange.Url.Contains("sales-receivables", StringComparison.Ordinal)
                && exchange.Body?.ToJsonString(Readable).Contains("北海商超", StringComparison.Ordinal) == true),
            () => "the card for the owner");

        Assert.Equal(Colleague.Li.ChannelId, (string?)created.Body?["members"]?[0]?["id"]);
        Assert.Contains("老板失联三周", told.Body!.ToJsonString(Readable), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Escalating_again_shows_the_open_escalation()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var channel = scene.Teams.Channel;
        var first = await channel.MentionAsync("升级 北海商超有限公司，老板失联三周");
        await scene.Teams.PressAsAsync(Colleague.Wang, first, Acknowledge);
        await channel.HearUpdateAsync(first, "王五");

        var second = await channel.MentionAsync("升级 北海商超有限公司，再催一次");

        Assert.Contains("老板失联三周", second.AllText, StringComparison.Ordinal);
        Assert.Contains("王五", second.AllText, StringComparison.Ordinal);
        Assert.False(second.Offers(Acknowledge));
    }

    [SkippableFact]
    public async Task A_name_that_fits_two_customers_is_picked_from_a_list_and_the_reason_is_kept()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var channel = scene.Teams.Channel;

        var list = await channel.MentionAsync("升级 华信，因为两次承诺没兑现");
        await channel.PictureAsync("pick");
        await channel.PressAsync(list.Buttons[0]);
        var card = await channel.HearAsync(message => message.Kind == MessageKind.Sent && message.Offers(Decide), "the escalation");

        Assert.True(list.Buttons.Count >= 2, list.ToString());
        Assert.Contains("两次承诺没兑现", card.AllText, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Only_a_manager_takes_over_what_a_rep_asks_for()
    {
        await using var scene = await Scene.StartAsync(
            workshop, settings: new Dictionary<string, string>(StringComparer.Ordinal) { ["Roles__Managers__0"] = Colleague.Wang.Email });
        var channel = scene.Teams.Channel;

        var card = await channel.MentionAsync("升级 华信建材有限公司，老板失联三周");
        var refused = await channel.PressVerbAsync(Acknowledge);
        var taken = await scene.Teams.PressAsAsync(Colleague.Wang, card, Acknowledge);
        await channel.HearUpdateAsync(card, "王五");

        Assert.Contains("提请经理处理", card.AllText, StringComparison.Ordinal);
        Assert.Contains("只有经理", refused.AllText, StringComparison.Ordinal);
        Assert.Contains("王五", taken.AllText, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
