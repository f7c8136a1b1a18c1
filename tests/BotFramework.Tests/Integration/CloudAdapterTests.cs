using System.Net;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

/// <summary>Activities that are heard, and what answers them.</summary>
public sealed class CloudAdapterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_message_is_answered_through_the_connector()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("你说：" + turn.Activity.Text));

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Message("你好", connector.Url)));

        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        var sent = Assert.Single(connector.Requests);
        Assert.Equal(("POST", "/v3/conversations/a%3Achat/activities/in-1"), (sent.Method, sent.Target));
        Assert.Equal(("你说：你好", "28:bot"), ((string?)sent.Json["text"], (string?)sent.Json["from"]!["id"]));
        Assert.Null(sent.Json["id"]);
    }

    /// <summary>In the value of a card, in data of the channel and in what an entity and an account say besides.</summary>
    [Theory]
    [InlineData("2026-11-22T11:00:00+08:00")]
    [InlineData("/Date(1763780400000)/")]
    public async Task A_text_that_looks_like_a_date_is_heard_as_it_was_written(string written)
    {
        var heard = new TaskCompletionSource<IActivity>();
        await using var bot = await BotHost.StartAsync(turn =>
        {
            heard.SetResult(turn.Activity);
            return Task.CompletedTask;
        });
        var message = Incoming.Message(written);
        message.Value = message.ChannelData = new JObject { ["a"] = written };
        message.Entities = [new Entity("clientInfo") { Properties = new JObject { ["a"] = written } }];
        message.From.Properties = new JObject { ["a"] = written };
        message.Timestamp = new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.FromHours(8));

        await bot.PostAsync(Incoming.Json(message));

        var activity = (Activity)await heard.Task.WaitAsync(Patience);
        Assert.All(
            [(JValue)activity.Text, ((JObject)activity.Value)["a"], ((JObject)activity.ChannelData)["a"], activity.Entities.Single().Properties["a"], activity.From.Properties["a"]],
            text => Assert.Equal((JTokenType.String, written), (text!.Type, (string?)text)));
        Assert.Equal(message.Timestamp, activity.Timestamp);
    }

    [Theory]
    [InlineData("msteams", 0)]
    [InlineData("emulator", 1)]
    public async Task A_trace_is_for_the_emulator_only(string channel, int sent)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync(new Activity(ActivityTypes.Trace)));

        var message = Incoming.Message("你好", connector.Url);
        message.ChannelId = channel;

        await bot.PostAsync(Incoming.Json(message));

        Assert.Equal(sent, connector.Requests.Count);
    }

    [Fact]
    public async Task A_second_answer_to_an_invoke_is_refused_and_the_first_stays()
    {
        var second = new TaskCompletionSource<Exception?>();
        await using var bot = await BotHost.StartAsync(async turn =>
        {
            await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200 } });
            second.SetResult(await Record.ExceptionAsync(() =>
                turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 400 } })));
        });

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Activity(ActivityTypes.Invoke)));

        Assert.IsType<ArgumentException>(await second.Task.WaitAsync(Patience));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_invoke_is_answered_with_the_bots_status_and_body()
    {
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse { Status = 200, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "t" } },
        }));

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Activity(ActivityTypes.Invoke)));

        Assert.Equal("""{"statusCode":200,"type":"t"}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("invoke", 501)]
    [InlineData("message", 200)]
    [InlineData("somethingNew", 200)]
    public async Task A_bot_that_says_nothing_answers_all_but_invokes_with_200(string type, int status)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Activity(type)));

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Expected_replies_are_the_body_of_the_answer()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var bot = await BotHost.StartAsync(turn => turn.SendActivityAsync("好"));
        var message = Incoming.Message("你好", connector.Url);
        message.DeliveryMode = DeliveryModes.ExpectReplies;

        var answer = await bot.PostAsync(Incoming.Json(message));

        var replies = JObject.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("好", (string?)replies["activities"]![0]!["text"]);
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task Json_metadata_is_data_and_nothing_else()
    {
        object? value = null;
        await using var bot = await BotHost.StartAsync(turn =>
        {
            value = turn.Activity.Value;
            return Task.CompletedTask;
        });
        const string json = """{"$type":"System.Object","type":"message","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"value":{"$type":"x","$ref":"1"}}""";

        var answer = await bot.PostAsync(json);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("{\"$type\":\"x\",\"$ref\":\"1\"}", ((JObject)value!).ToString(Newtonsoft.Json.Formatting.None));
    }
}
