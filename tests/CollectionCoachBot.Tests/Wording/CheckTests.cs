using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Wording;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Wording;

/// <summary>"Check my wording" through the whole bot.</summary>
public sealed class CheckTests
{
    [Theory]
    [InlineData("zh-CN", "检查 王会计您好。再不付款就把你们列入黑名单，我还要告诉你们的客户！周五前请给我一个日子。", "found.zh-CN.txt")]
    [InlineData("en-US", "check Hello. Pay today or we'll blacklist you, and I'll tell your customers! Which day will it go out?", "found.en-US.txt")]
    [InlineData("zh-CN", "检查 M3 请在12月5日前书面回复。", "nothing.zh-CN.txt")]
    [InlineData("en-US", "check my wording M3 Please reply in writing by Dec 5.", "nothing.en-US.txt")]
    [InlineData("zh-CN", "检查", "empty.zh-CN.txt")]
    [InlineData("en-US", "check", "empty.en-US.txt")]
    public async Task A_text_is_checked(string locale, string typed, string approved)
    {
        using var bot = new BotHost(locale: locale);
        var talk = new Transcript(bot);

        await talk.SayAsync(typed);

        Approved.Matches(talk.Text, approved);
    }

    [Fact]
    public async Task The_field_of_the_card_is_checked_as_well()
    {
        using var bot = new BotHost();

        var card = await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = "我明天就去堵你们的门。" });

        CardCheck.Holds(card);
        Assert.Contains("打扰生活", CardText.Of(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_channel_it_is_checked_as_well_and_in_the_text_s_own_language()
    {
        using var bot = new BotHost(locale: "en-US");

        var sent = await bot.SayAsync("check 你们就是一帮老赖", Somebody.Zhang with { In = "19:channel@thread.tacv2" });
        var card = CardText.Of((JObject)sent.Single().Attachments.Single().Content);

        Assert.Contains("Insult", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_text_full_of_markup_makes_a_card_that_holds()
    {
        using var bot = new BotHost();
        var text = string.Concat(Enumerable.Repeat("[点](http://x.example)**你们就是老赖**，我要报警！", 60));

        var card = await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = text });

        CardCheck.Holds(card);
        Assert.DoesNotContain("](http://", CardText.Of(card), StringComparison.Ordinal);
    }
}
