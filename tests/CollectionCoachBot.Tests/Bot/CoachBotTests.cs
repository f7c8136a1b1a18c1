using CollectionCoachBot.Bot;
using CollectionCoachBot.Tests.Cards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace CollectionCoachBot.Tests.Bot;

public sealed class CoachBotTests
{
    [Fact]
    public async Task A_conversation_is_welcomed_once_however_often_the_channel_says_that_the_bot_was_added()
    {
        using var host = new BotHost(locale: "zh-CN");

        var welcomes = 0;
        foreach (var _ in Enumerable.Range(0, 3))
        {
            welcomes += (await host.SendAsync(host.Message(Somebody.Zhang, activity => (activity.Type, activity.Action) = (ActivityTypes.InstallationUpdate, "add")))).Count;
            welcomes += (await host.SendAsync(host.Message(Somebody.Zhang, activity =>
                (activity.Type, activity.MembersAdded) = (ActivityTypes.ConversationUpdate, [new ChannelAccount("28:bot")])))).Count;
        }

        Assert.Equal(1, welcomes);
    }

    [Theory]
    [InlineData("zh-CN", "帮助")]
    [InlineData("en-US", "help")]
    public async Task Help_lists_what_can_be_typed(string locale, string word)
    {
        using var host = new BotHost(locale: locale);

        var card = Card(Assert.Single(await host.SayAsync(word)));

        CardCheck.Holds(card);
        Approval.Approved.Matches(card.ToString(), $"help.{locale}.json");
    }

    [Theory]
    [InlineData("zh-CN", "帮助", "channel")]
    [InlineData("en-US", "help", "channel")]
    [InlineData("zh-CN", "帮助", "groupChat")]
    [InlineData("en-US", "help", "groupChat")]
    public async Task Where_others_read_along_help_lists_what_can_be_done_there(string locale, string word, string place)
    {
        using var host = new BotHost(locale: locale);

        var card = Card(Assert.Single(await host.SayAsync(word, Places.Of(place))));

        CardCheck.Holds(card);
        Approval.Approved.Matches(CardText.Of(card), $"help.{place}.{locale}.txt");
    }

    [Theory]
    [MemberData(nameof(Places.WithLocales), MemberType = typeof(Places))]
    public async Task Every_button_of_the_help_card_is_answered(string place, string locale)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale);
        var card = Card(Assert.Single(await host.SayAsync(locale == "zh-CN" ? "帮助" : "help", Places.Of(place))));
        var buttons = card.Descendants().OfType<JObject>().Where(item => (string?)item["type"] == "Action.Submit").ToList();

        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var button in buttons)
        {
            var sent = await host.SubmitAsync((JObject)button["data"]!, Places.Of(place));
            answers[(string)button["data"]!["command"]!] = string.Join('\n', sent.Select(reply => reply.Text ?? CardText.Of(Card(reply))));
        }

        Assert.Empty(new[] { "prepare", "why", "plan", "objection", "check", "phrases", "letter", "coach", "library" }.Except(answers.Keys));
        Assert.DoesNotContain(answers, answer => answer.Key != "summary" && answer.Value.Length == 0);
        Assert.DoesNotContain(answers.Values, answer => answer.Contains("出错了", StringComparison.Ordinal) || answer.Contains("something went wrong", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task The_way_from_a_channel_to_the_personal_chat_is_one_button(string locale)
    {
        using var host = new BotHost(locale: locale);

        var card = Card(Assert.Single(await host.SayAsync(locale == "zh-CN" ? "辅导" : "coach", Somebody.Zhang with { In = "19:channel@thread.tacv2" })));

        CardCheck.Holds(card);
        Approval.Approved.Matches(card.ToString(), $"to-personal-chat.{locale}.json");
    }

    [Fact]
    public async Task A_message_that_is_delivered_twice_is_answered_once()
    {
        using var host = new BotHost(locale: "en-US");

        var first = await host.SayAsync("help", activityId: "same");
        var second = await host.SayAsync("help", activityId: "same");

        Assert.Single(first);
        Assert.Empty(second);
    }

    [Theory]
    [InlineData("99999999-2222-3333-4444-555555555555")]
    [InlineData(null)]
    public async Task Another_tenant_gets_one_polite_sentence_and_leaves_no_trace(string? tenant)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "en-US");

        var replies = await host.SendAsync(host.Message(Somebody.Zhang, activity =>
        {
            activity.Text = "Northwind";
            activity.Conversation.TenantId = tenant;
            activity.ChannelData = tenant is null ? null : new JObject { ["tenant"] = new JObject { ["id"] = tenant } };
        }));

        Assert.Equal("Sorry, I only work for people in this company.", Assert.Single(replies).Text);
        using var db = database.CreateDbContext();
        Assert.Empty(db.Set<CollectionCoachBot.People.Person>());
    }

    [Fact]
    public async Task A_press_from_another_tenant_is_answered_with_the_same_sentence()
    {
        using var host = new BotHost(locale: "en-US");

        var pressed = await host.PressAsync("follow-ups.list", [], from: Somebody.Zhang with { Tenant = "99999999-2222-3333-4444-555555555555" });

        Assert.Equal("Sorry, I only work for people in this company.", pressed.Value);
        using var db = host.Database.CreateDbContext();
        Assert.Empty(db.Set<CollectionCoachBot.People.Person>());
    }

    [Theory]
    [InlineData("😀😀😀")]
    [InlineData("\u202E\u200F")]
    [InlineData("**bold** [x](http://evil.example) <script>alert(1)</script> <at>all</at>")]
    [InlineData("")]
    [InlineData("   ")]
    public async Task Whatever_is_typed_gets_a_kind_answer_without_its_markup(string typed)
    {
        using var host = new BotHost(locale: "en-US");

        var reply = Assert.Single(await host.SayAsync(typed));

        Assert.Contains("couldn't find that customer", CardText.Of(Card(reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_characters_are_answered_like_any_other_text()
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, "zh-CN");

        var replies = await host.SayAsync("辅导 " + new string('长', 10_000));

        CardCheck.Holds(Card(Assert.Single(replies)));
    }

    [Theory]
    [InlineData("unknown.verb", "{}", "This card is from an older version")]
    [InlineData("coach.start", "{}", "There's no such customer")]
    [InlineData("coach.start", """{ "c": 5 }""", "There's no such customer")]
    [InlineData("coach.start", """{ "c": "aaaaaaaaaaaaaaaaaaaaaa" }""", "There's no such customer")]
    [InlineData("log.open", """{ "s": "aaaaaaaaaaaaaaaaaaaaaa" }""", "I can't find that call any more")]
    [InlineData("log.save", """{ "f": ["x"], "amount": { "a": 1 } }""", "I can't find that call any more")]
    public async Task A_press_with_wrong_values_is_answered_with_a_kind_card(string verb, string data, string said)
    {
        using var host = new BotHost(locale: "en-US");

        var card = await host.ExecuteAsync(verb, JObject.Parse(data));

        Assert.Contains(said, CardText.Of(card), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "command": 5 }""")]
    [InlineData("""{ "command": "nonsense" }""")]
    [InlineData("""{ "q": "x", "a": { "b": [] } }""")]
    [InlineData("{}")]
    public async Task A_submit_with_wrong_values_is_answered_with_what_comes_next(string data)
    {
        using var host = new BotHost(locale: "en-US");

        var reply = Assert.Single(await host.SubmitAsync(JObject.Parse(data)));

        Assert.Contains("What's next?", CardText.Of(Card(reply)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_language_follows_the_words_until_one_is_chosen()
    {
        using var host = new BotHost(locale: "en-US");

        var chinese = await host.SayAsync("帮助");
        var still = await host.SayAsync("2");
        await host.SayAsync("language english");
        var english = await host.SayAsync("帮助");

        Assert.Contains("可以这样用我", CardText.Of(Card(chinese[0])), StringComparison.Ordinal);
        Assert.Contains("没找到", CardText.Of(Card(still[0])), StringComparison.Ordinal);
        Assert.Contains("What I can do for you", CardText.Of(Card(english[0])), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("华信", "I found these")]
    [InlineData("星河", "长沙星河商超")]
    [InlineData("华信建材", "coach you for this stage?")]
    [InlineData("coach 华信", "I found these")]
    [InlineData("老板出差了", "没找到")]
    [InlineData("辅导 华信", "找到这几家")]
    public async Task A_part_of_a_Chinese_name_leaves_an_English_speaker_s_language(string typed, string answered)
    {
        using var database = SmallLedger.Create();
        using var host = new BotHost(database, locale: "en-US");

        var card = CardText.Of(Card((await host.SayAsync(typed))[0]));
        var next = CardText.Of(Card((await host.SayAsync("7777"))[0]));

        Assert.Contains(answered, card, StringComparison.Ordinal);
        Assert.Equal(typed is "老板出差了" or "辅导 华信", next.Contains('，'));
    }

    [Fact]
    public async Task A_turn_that_fails_answers_a_press_with_a_sentence_and_leaves_the_card()
    {
        using var host = new BotHost(locale: "en-US");
        var press = host.Message(Somebody.Zhang, activity => (activity.Type, activity.Name) = (ActivityTypes.Invoke, CardRouter.InvokeName));

        await host.Teams.ReceiveAsync(press, (_, _) => throw new InvalidOperationException("after the commit"));

        var body = (AdaptiveCardInvokeResponse)((InvokeResponse)Assert.Single(host.Teams.Sent).Value).Body;
        Assert.Equal((200, "application/vnd.microsoft.activity.message"), (body.StatusCode, body.Type));
        Assert.Contains("may not have been saved", (string)body.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_that_the_bot_was_taken_out_of_stays_gone_whichever_event_comes_last()
    {
        using var host = new BotHost();
        await host.SayAsync("帮助");

        await host.SendAsync(host.Message(Somebody.Zhang, activity => (activity.Type, activity.Action) = (ActivityTypes.InstallationUpdate, "remove")));
        await host.SendAsync(host.Message(Somebody.Zhang, activity =>
            (activity.Type, activity.MembersRemoved) = (ActivityTypes.ConversationUpdate, [new ChannelAccount("28:bot")])));

        using var db = host.Database.CreateDbContext();
        Assert.True(Assert.Single(db.Set<CollectionCoachBot.People.KnownConversation>()).IsGone);
    }

    [Theory]
    [InlineData("""{ "command": "help" }""")]
    [InlineData("""{ "q": "old" }""")]
    public async Task A_button_in_a_channel_begins_no_dialog(string data)
    {
        using var host = new BotHost();

        await host.SubmitAsync(JObject.Parse(data), Somebody.Zhang with { In = "19:channel@thread.tacv2;messageid=7" });

        using var db = host.Database.CreateDbContext();
        Assert.DoesNotContain("dialog", Assert.Single(db.Set<CollectionCoachBot.Storage.StoredState>()).Json, StringComparison.Ordinal);
    }

    private static JObject Card(Activity activity) => (JObject)activity.Attachments[0].Content;
}
