using System.Globalization;
using CollectionCoachBot.Coaching;
using CollectionCoachBot.Objections;
using CollectionCoachBot.People;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Tests.Approval;
using CollectionCoachBot.Tests.Bot;
using CollectionCoachBot.Tests.Cards;
using CollectionCoachBot.Tests.Playbook;
using Microsoft.EntityFrameworkCore;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Objections;

/// <summary>What a customer said, through the whole bot.</summary>
public sealed class ObjectionTests
{
    [Theory]
    [InlineData("zh-CN", "他说老板出差了还没回来", "都不是，看全部", 4, "sure.zh-CN.txt")]
    [InlineData("en-US", "objection our customer hasn't paid us", "None of these", 9, "sure.en-US.txt")]
    [InlineData("zh-CN", "异议 回头我问问", "都不是，看全部", null, "unsure.zh-CN.txt")]
    [InlineData("en-US", "they say: you know how it is", "None of these", null, "unsure.en-US.txt")]
    public async Task What_they_said_is_answered_and_none_of_these_opens_all(string locale, string typed, string none, int? answered, string approved)
    {
        using var bot = new BotHost(locale: locale);
        var talk = new Transcript(bot);

        await talk.SayAsync(typed);
        Assert.Equal(answered, NumberOf(talk.LastCard));
        await talk.PressAsync(none);

        Approved.Matches(talk.Text, approved);
    }

    [Theory]
    [InlineData("zh-CN", "异议", "领导没签字", "怎么答", 5)]
    [InlineData("en-US", "objection", "the boss is out of town", "How to answer", 4)]
    public async Task The_catalogue_has_a_field_for_what_they_said(string locale, string command, string said, string find, int number)
    {
        using var bot = new BotHost(locale: locale);
        var talk = new Transcript(bot);

        await talk.SayAsync(command);
        var button = (JObject)CardText.Button(talk.LastCard, find)!.DeepClone();
        button["data"]!["said"] = said;
        await talk.PressAsync(button);

        Assert.Contains(said, CardText.Of(talk.LastCard), StringComparison.Ordinal);
        Assert.Equal(number, NumberOf(talk.LastCard));
    }

    [Theory]
    [InlineData("zh-CN", "异议")]
    [InlineData("en-US", "objection")]
    public async Task Every_excuse_is_reached_by_a_button_and_by_its_number(string locale, string command)
    {
        using var bot = new BotHost(locale: locale);
        var catalogue = await CardAsync(bot, command);
        var excuses = ThePlaybook.Edition.In(locale == "zh-CN" ? Language.Chinese : Language.English).Excuses;

        foreach (var excuse in excuses)
        {
            var button = CardText.Button(catalogue, $"{excuse.Number} · {excuse.Says}")!;
            var pressed = await bot.ExecuteAsync((string)button["verb"]!, (JObject)button["data"]!);
            var typed = await CardAsync(bot, $"{command} {excuse.Number}");

            CardCheck.Holds(pressed);
            Assert.Contains(excuse.Step, CardText.Of(pressed), StringComparison.Ordinal);
            Assert.Equal(CardText.Of(pressed), CardText.Of(typed));
        }
    }

    [Fact]
    public async Task What_was_said_cannot_become_markup_and_is_shortened()
    {
        using var bot = new BotHost();

        var card = await CardAsync(bot, "异议 发票没收到[点这里](http://x.example)**" + new string('票', 200));

        Assert.Contains("发票没收到\\[点这里\\]", CardText.Of(card), StringComparison.Ordinal);
        Assert.Contains("…", CardText.Of(card), StringComparison.Ordinal);
        Assert.DoesNotContain(new string('票', 100), CardText.Of(card), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Places.WithLocales), MemberType = typeof(Places))]
    public async Task It_is_answered_wherever_it_is_asked_by_typing_and_by_button(string place, string locale)
    {
        using var bot = new BotHost(locale: locale);
        var said = locale == "zh-CN" ? "发票没收到" : "we never got the invoice";

        var typed = await CardAsync(bot, (locale == "zh-CN" ? "异议 " : "objection ") + said, Places.Of(place));
        var list = await CardAsync(bot, locale == "zh-CN" ? "异议" : "objection", Places.Of(place));
        var button = CardText.Button(list, locale == "zh-CN" ? "怎么答" : "How to answer")!;
        var data = (JObject)button["data"]!.DeepClone();
        data["said"] = said;
        var pressed = await bot.ExecuteAsync((string)button["verb"]!, data, null, Places.Of(place));

        Assert.All([typed, pressed], card => Assert.Equal(1, NumberOf(card)));
        Assert.Equal(CardText.Of(typed), CardText.Of(pressed));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_law_is_named_only_from_the_card_of_an_account_that_it_binds(bool isPrc)
    {
        using var database = SmallLedger.Create();
        await using (var db = database.CreateDbContext())
        {
            var customer = await db.Set<Customer>().SingleAsync(found => found.Code == "C001");
            customer.Jurisdiction = isPrc ? Jurisdiction.Prc : Jurisdiction.Unknown;
            await db.SaveChangesAsync();
        }

        using var bot = new BotHost(database);
        var talk = new Transcript(bot);
        foreach (var said in new[] { "辅导 C001", "M2", "回款主导型", "跳过" })
            await talk.SayAsync(said);
        await talk.PressAsync("他说的是别的");
        await talk.PressAsync("7 · 换财务了，不清楚");
        var fromCard = CardText.Of(talk.LastCard);
        await talk.PressAsync("回到辅导卡");
        var back = CardText.Of(talk.LastCard);
        var typed = CardText.Of(await CardAsync(bot, "异议 7"));

        Assert.Equal(isPrc, fromCard.Contains("第五百三十二条", StringComparison.Ordinal) || fromCard.Contains("532", StringComparison.Ordinal));
        Assert.DoesNotContain("532", typed, StringComparison.Ordinal);
        Assert.Contains("华信建材", back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_that_names_somebody_elses_coaching_is_answered_without_it()
    {
        using var database = SmallLedger.Create();
        using var bot = new BotHost(database);
        var talk = new Transcript(bot);
        foreach (var typed in new[] { "辅导 C001", "M2", "回款主导型", "跳过" })
            await talk.SayAsync(typed);
        var data = (JObject)CardText.Button(talk.LastCard, "他说的是别的")!["data"]!;

        var own = await bot.ExecuteAsync(ObjectionVerbs.ListVerb, data);
        var others = await bot.ExecuteAsync(ObjectionVerbs.ListVerb, data, null, Somebody.Li);
        var back = await bot.ExecuteAsync(CoachVerbs.Show, data, null, Somebody.Li);

        Assert.NotNull(CardText.Button(own, "回到辅导卡"));
        Assert.Null(CardText.Button(others, "回到辅导卡"));
        Assert.Contains("找不到", CardText.Of(back), StringComparison.Ordinal);
        Assert.DoesNotContain("华信建材", CardText.Of(back), StringComparison.Ordinal);
    }

    /// <summary>The number of the answered excuse: the heading's, since the buttons name others; null: none is answered.</summary>
    private static int? NumberOf(JObject card) => card["body"]!.OfType<JObject>()
        .Where(item => (string?)item["type"] == "TextBlock").Select(item => ((string)item["text"]!).Split(" · "))
        .Where(parts => parts.Length == 2).Select(parts => (int?)int.Parse(parts[0], CultureInfo.InvariantCulture)).SingleOrDefault();

    private static async Task<JObject> CardAsync(BotHost bot, string typed, Somebody? from = null) =>
        (JObject)(await bot.SayAsync(typed, from)).Single().Attachments.Single().Content;
}
