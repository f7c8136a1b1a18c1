using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Integration;

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

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}{"type":"message"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","membersAdded":7}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9"}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":""}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":".."}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"id":"."}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":"a\u0000"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"entities":[null]}""")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"attachments":[{},null]}""")]
    [InlineData("""{"type":"conversationUpdate","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"membersAdded":[null]}""")]
    [InlineData("""{"type":"conversationUpdate","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"membersRemoved":[null]}""")]
    [InlineData("""{"type":"messageReaction","serviceUrl":"http://localhost:9","conversation":{"id":"a"},"reactionsAdded":[null]}""")]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);

        var answer = await bot.PostAsync(body);

        Assert.Equal((HttpStatusCode.BadRequest, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData(1024, HttpStatusCode.OK)]
    [InlineData(1025, HttpStatusCode.BadRequest)]
    public async Task An_id_that_no_address_could_hold_is_a_bad_request(int length, HttpStatusCode status)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);
        var message = Incoming.Message("你好");
        message.Conversation.Id = new string('x', length);

        var answer = await bot.PostAsync(Incoming.Json(message));

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Json_nested_beyond_reason_is_a_bad_request()
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);

        var answer = await bot.PostAsync("""{"type":"message","value":""" + new string('[', 5000) + new string(']', 5000) + "}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData(255, false, 200)]
    [InlineData(257, false, 413)]
    [InlineData(257, true, 413)]
    public async Task A_body_has_a_limit_whether_it_tells_its_length_or_not(int kilobytes, bool chunked, int status)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);
        var message = Incoming.Message("");
        message.Text = new string('x', (kilobytes * 1024) - Encoding.UTF8.GetByteCount(Incoming.Json(message)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Incoming.Json(message))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked ? true : null;

        var answer = await bot.Client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Only_posts_are_heard(string method)
    {
        await using var bot = await BotHost.StartAsync(_ => Task.CompletedTask);

        var answer = await bot.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/api/messages"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task A_failed_turn_tells_the_log_and_not_the_caller()
    {
        var logger = new ListLogger();
        await using var bot = await BotHost.StartAsync(
            Local.Adapter(logger), new CallbackBot((_, _) => throw new UnauthorizedAccessException("secret")));

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Message("你好")));

        Assert.Equal((HttpStatusCode.InternalServerError, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains(logger.Lines, line => line.Contains("turn failed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bot_can_take_a_failed_turn_itself()
    {
        await using var connector = await FakeConnector.StartAsync();
        var adapter = Local.Adapter();
        adapter.OnTurnError = (turn, error) => turn.SendActivityAsync("抱歉：" + error.Message);
        await using var bot = await BotHost.StartAsync(adapter, new CallbackBot((_, _) => throw new InvalidOperationException("坏了")));

        var answer = await bot.PostAsync(Incoming.Json(Incoming.Message("你好", connector.Url)));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("抱歉：坏了", (string?)Assert.Single(connector.Requests).Json["text"]);
    }

    [Fact]
    public async Task A_turn_runs_to_its_end_although_the_caller_hangs_up()
    {
        await using var connector = await FakeConnector.StartAsync();
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var ended = new TaskCompletionSource<bool>();
        await using var bot = await BotHost.StartAsync(Local.Adapter(), new CallbackBot(async (turn, token) =>
        {
            begun.SetResult();
            await goOn.Task;
            await turn.SendActivityAsync("做完了", cancellationToken: token);
            ended.SetResult(token.IsCancellationRequested);
        }));
        using var hangUp = new CancellationTokenSource();

        var call = bot.PostAsync(Incoming.Json(Incoming.Message("你好", connector.Url)), hangUp.Token);
        await begun.Task.WaitAsync(Patience);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        goOn.SetResult();

        Assert.False(await ended.Task.WaitAsync(Patience));
        Assert.Equal("做完了", (string?)Assert.Single(connector.Requests).Json["text"]);
    }

    [Fact]
    public async Task A_caller_who_hangs_up_within_the_request_starts_no_turn()
    {
        var turns = 0;
        var log = new ListLogger();
        var adapter = Local.Adapter(logger: log);
        await using var bot = await BotHost.StartAsync(adapter, new CallbackBot((_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }));

        using (var socket = new TcpClient())
        {
            await socket.ConnectAsync("127.0.0.1", bot.Client.BaseAddress!.Port);
            var whole = Incoming.Json(Incoming.Message("never"));
            await socket.GetStream().WriteAsync(Encoding.UTF8.GetBytes(
                $"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(whole) + 1}\r\n\r\n{whole}"));
        }

        // The listener still serves the next caller.
        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync(Incoming.Json(Incoming.Message("你好")))).StatusCode);
        // Which of the two depends on whether the server sees the missing body or the closed connection first.
        await Until(() => log.Lines.Any(line =>
            line.Contains("Unexpected end of request content", StringComparison.Ordinal) || line.Contains("hung up", StringComparison.Ordinal)));
        Assert.Equal(1, turns);
    }

    [Fact]
    public async Task A_kept_reference_starts_a_turn_without_a_request()
    {
        await using var connector = await FakeConnector.StartAsync();
        var reference = Incoming.Message("你好", connector.Url).GetConversationReference();
        reference.ActivityId = null;

        await Local.Adapter().ContinueConversationAsync(
            "bot-id", reference, (turn, token) => turn.SendActivityAsync(MessageFactory.Text("提醒"), token), CancellationToken.None);

        var sent = Assert.Single(connector.Requests);
        Assert.Equal(("提醒", "29:user"), ((string?)sent.Json["text"], (string?)sent.Json["recipient"]!["id"]));
    }

    [Fact]
    public async Task A_stored_service_url_is_checked_before_a_message_goes_there()
    {
        var reference = Incoming.Message("你好", "https://evil.example/").GetConversationReference();
        var turns = 0;

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Local.Adapter().ContinueConversationAsync(
            "bot-id",
            reference,
            (_, _) =>
            {
                turns++;
                return Task.CompletedTask;
            },
            CancellationToken.None));

        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task A_created_conversation_begins_with_a_turn_of_its_own()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = request => (200, request.Target == "/v3/conversations" ? """{"id":"a:new"}""" : """{"id":"sent-1"}""");
        Activity? started = null;

        await Local.Adapter().CreateConversationAsync(
            "bot-id",
            "msteams",
            connector.Url,
            null,
            new ConversationParameters { Bot = new ChannelAccount("28:bot"), Members = [new ChannelAccount("29:user")], TenantId = "t" },
            (turn, token) =>
            {
                started = turn.Activity;
                return turn.SendActivityAsync(MessageFactory.Text("初次见面"), token);
            },
            CancellationToken.None);

        Assert.Equal(("event", "CreateConversation", "a:new", "t"), (started!.Type, started.Name, started.Conversation.Id, started.Conversation.TenantId));
        Assert.Equal("初次见面", (string?)connector.Requests.Last().Json["text"]);
        Assert.StartsWith("/v3/conversations/a%3Anew/activities", connector.Requests.Last().Target, StringComparison.Ordinal);
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

    private static async Task Until(Func<bool> happened)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!happened())
            await Task.Delay(10, patience.Token);
    }
}
