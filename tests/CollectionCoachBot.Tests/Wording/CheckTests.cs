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
    [InlineData("zh-CN", "检查 王会计您好。我就说我是市里派来查账的，看您开不开门。", "alike.zh-CN.txt")]
    [InlineData("en-US", "check Hello Mr. Brown. We could always have a word with the chap who owns your building.", "alike.en-US.txt")]
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

    [Theory]
    [MemberData(nameof(Places.WithLocales), MemberType = typeof(Places))]
    public async Task It_is_checked_wherever_it_is_asked_by_typing_and_by_button(string place, string locale)
    {
        using var bot = new BotHost(locale: locale);
        var (word, threat, kind) = locale == "zh-CN" ? ("检查", "我明天就去堵你们的门。", "打扰生活") : ("check", "I'll tell your customers!", "Telling outsiders");

        var typed = await CardAsync(bot, $"{word} {threat}", Places.Of(place));
        var button = CardText.Button(await CardAsync(bot, word, Places.Of(place)), locale == "zh-CN" ? "查一查" : "Check")!;
        var data = (JObject)button["data"]!.DeepClone();
        data["text"] = threat;
        var pressed = await bot.ExecuteAsync((string)button["verb"]!, data, null, Places.Of(place));

        Assert.Contains(kind, CardText.Of(typed), StringComparison.Ordinal);
        Assert.Equal(CardText.Of(typed), CardText.Of(pressed));
    }

    [Fact]
    public async Task A_long_text_full_of_markup_makes_a_card_that_holds()
    {
        using var bot = new BotHost();
        var text = string.Concat(Enumerable.Repeat("[点](http://x.example)**你们就是老赖**，我要报警！", 60));

        var card = await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = text });

        CardCheck.Holds(card);
        Assert.DoesNotContain(card.Descendants().OfType<JObject>().Where(item => (string?)item["type"] == "TextBlock"),
            block => ((string)block["text"]!).Contains("](http://", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN", "检查 ", "贵司的对账单我今天寄出。", "我明天就去堵你们的门。", "只查了前2000字", "打扰生活")]
    [InlineData("en-US", "check ", "The statement goes out to you today. ", "I'll tell your customers!", "only the first 2,000 characters", "Telling outsiders")]
    public async Task Of_a_long_text_it_says_how_much_was_checked(string locale, string command, string harmless, string threat, string cut, string kind)
    {
        using var bot = new BotHost(locale: locale);
        var lines = string.Concat(Enumerable.Repeat(harmless, 3_000 / harmless.Length));

        var typed = CardText.Of((JObject)(await bot.SayAsync(command + lines + threat)).Single().Attachments.Single().Content);
        var pressed = CardText.Of(await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = lines + threat }));
        var early = CardText.Of(await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = threat + harmless + lines }));
        var whole = CardText.Of(await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = lines[..1_990] }));

        Assert.All([typed, pressed, early], card => Assert.Contains(cut, card, StringComparison.Ordinal));
        Assert.Contains(kind, early, StringComparison.Ordinal);
        Assert.DoesNotContain(cut, whole, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1_000, 6_000)] // what follows is never read
    [InlineData(1_000, 1_500)] // what follows is cut off
    public async Task Spaces_before_the_end_of_a_text_hide_nothing(int letters, int spaces)
    {
        using var bot = new BotHost();
        var text = new string('好', letters) + new string(' ', spaces) + "我明天就去堵你们的门。";

        var typed = CardText.Of((JObject)(await bot.SayAsync("检查" + text)).Single().Attachments.Single().Content);
        var pressed = CardText.Of(await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = text }));

        Assert.All([typed, pressed], card => Assert.Contains("只查了前2000字", card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_field_with_its_stage_and_an_empty_field_is_refused_by_the_client()
    {
        using var bot = new BotHost();

        var cards = new[]
        {
            await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = "M3：我明天就去堵你们的门。\n周五前回我。" }),
            (JObject)(await bot.SayAsync("检查 M3：我明天就去堵你们的门。\n周五前回我。")).Single().Attachments.Single().Content,
        };
        var empty = await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1 });

        Assert.All(cards, card => Assert.Equal("M3：我明天就去堵你们的门。\n周五前回我。", (string?)FieldOf(card)["value"]));
        Assert.Null(FieldOf(empty)["value"]);
        Assert.All(cards.Append(empty), card => Assert.True((bool)FieldOf(card)["isRequired"]!));
    }

    [Fact]
    public async Task A_sentence_stands_there_once_whatever_is_wrong_with_it()
    {
        using var bot = new BotHost(locale: "en-US");

        var card = await bot.ExecuteAsync(CheckPress.ActionVerb, new JObject { ["v"] = 1, ["text"] = "Pay today or we'll blacklist you, and I'll tell your customers!" });

        CardCheck.Holds(card);
        Assert.Single(card.Descendants().OfType<JObject>(), item => (string?)item["type"] == "RichTextBlock");
        Assert.Contains("Telling outsiders", CardText.Of(card), StringComparison.Ordinal);
        Assert.Contains("Shaming", CardText.Of(card), StringComparison.Ordinal);
    }

    private static async Task<JObject> CardAsync(BotHost bot, string typed, Somebody? from = null) =>
        (JObject)(await bot.SayAsync(typed, from)).Single().Attachments.Single().Content;

    private static JObject FieldOf(JObject card) => card.Descendants().OfType<JObject>().Single(item => (string?)item["id"] == "text");
}
