using System.Net;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Connector;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private FakeConnector connector = null!;
    private IConversations conversations = null!;

    public async Task InitializeAsync()
    {
        connector = await FakeConnector.StartAsync();
        conversations = (await connector.ClientAsync()).Conversations;
    }

    public Task DisposeAsync() => connector.DisposeAsync().AsTask();

    [Fact]
    public async Task Nulls_stay_off_the_wire_and_names_are_camel_case()
    {
        var message = new Activity(ActivityTypes.Message)
        {
            Text = "应收 ¥380,000",
            Timestamp = new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.FromHours(8)),
            ChannelData = new { tenant = new { id = "t" } },
        };

        await conversations.SendToConversationAsync("a:chat", message);

        var sent = Assert.Single(connector.Requests);
        Assert.Equal(("POST", "/v3/conversations/a%3Achat/activities"), (sent.Method, sent.Target));
        Assert.Equal("application/json; charset=utf-8", sent.ContentType);
        var expected = JObject.Parse(
            """{"type":"message","timestamp":"2026-11-21T09:30:00+08:00","text":"应收 ¥380,000","channelData":{"tenant":{"id":"t"}}}""");
        Assert.True(JToken.DeepEquals(expected, sent.Json), sent.Body);
    }

    [Fact]
    public async Task A_card_is_sent_as_it_is()
    {
        var card = JObject.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":null}]}""");
        var message = new Activity(ActivityTypes.Message)
        {
            Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card }],
        };

        await conversations.SendToConversationAsync("a:chat", message);

        Assert.True(JToken.DeepEquals(card, Assert.Single(connector.Requests).Json["attachments"]![0]!["content"]!));
    }

    [Fact]
    public async Task Replies_updates_and_deletions_name_conversation_and_activity()
    {
        var message = new Activity(ActivityTypes.Message) { Text = "x" };

        await conversations.ReplyToActivityAsync("19:c;messageid=1", "in/1", message);
        await conversations.UpdateActivityAsync("19:c", "1:2", message);
        await conversations.DeleteActivityAsync("19:c", "1:2");

        Assert.Equal(
            ["POST /v3/conversations/19%3Ac%3Bmessageid%3D1/activities/in%2F1",
             "PUT /v3/conversations/19%3Ac/activities/1%3A2",
             "DELETE /v3/conversations/19%3Ac/activities/1%3A2"],
            connector.Requests.Select(r => $"{r.Method} {r.Target}"));
    }

    [Fact]
    public async Task A_personal_conversation_is_created_with_one_member()
    {
        connector.Answer = _ => (201, """{"id":"a:new","serviceUrl":"http://localhost:9"}""");

        var created = await conversations.CreateConversationAsync(new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount("28:bot"),
            Members = [new ChannelAccount("29:user")],
            TenantId = "tenant-1",
        });

        Assert.Equal("a:new", created.Id);
        var expected = JObject.Parse(
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:user"}],"tenantId":"tenant-1"}""");
        Assert.True(JToken.DeepEquals(expected, Assert.Single(connector.Requests).Json));
    }

    [Fact]
    public async Task A_refusal_tells_request_answer_and_the_connectors_words()
    {
        connector.Answer = _ => (429, """{"error":{"code":"TooManyRequests","message":"slow down"}}""");

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(
            () => conversations.SendToConversationAsync("a:chat", new Activity(ActivityTypes.Message) { Text = "你好" }));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Response.StatusCode);
        Assert.Equal(("TooManyRequests", "slow down"), (refused.Body.Error.Code, refused.Body.Error.Message));
        Assert.Contains("你好", refused.Request.Content, StringComparison.Ordinal);
        Assert.Equal("Operation returned an invalid status code 'TooManyRequests'", refused.Message);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task A_gateways_page_is_kept_as_text()
    {
        connector.Answer = _ => (502, "<html>Bad gateway</html>");

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => conversations.GetConversationMembersAsync("a:chat"));

        Assert.Null(refused.Body);
        Assert.Equal("<html>Bad gateway</html>", refused.Response.Content);
    }

    [Fact]
    public async Task An_answer_without_a_body_is_no_id()
    {
        connector.Answer = _ => (202, "");

        Assert.Null(await conversations.SendToConversationAsync("a:chat", new Activity(ActivityTypes.Typing)));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("")]
    public async Task An_id_that_would_change_the_address_is_refused(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => conversations.SendToConversationAsync(id, new Activity(ActivityTypes.Message)));

        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task The_http_messages_are_there_for_who_wants_them()
    {
        using var answer = await conversations.SendToConversationWithHttpMessagesAsync(
            "a:chat", new Activity(ActivityTypes.Message), new() { ["x-ms-conversation-id"] = ["a:chat"] });

        Assert.Equal(("sent-1", HttpStatusCode.OK), (answer.Body.Id, answer.Response.StatusCode));
        Assert.Equal("a:chat", Assert.Single(answer.Request.Headers.GetValues("x-ms-conversation-id")));
    }

    [Fact]
    public void What_an_exception_keeps_of_an_answer_has_its_headers()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Content = new StringContent("slow down") };
        response.Headers.Add("Retry-After", "3");

        var kept = new HttpResponseMessageWrapper(response, "slow down");

        Assert.Equal(("3", "slow down", 429), (kept.Headers["retry-after"].Single(), kept.Content, (int)kept.StatusCode));
        Assert.Contains("Content-Type", kept.Headers);
    }

    [Fact]
    public async Task A_client_stays_at_the_address_that_was_checked()
    {
        var client = await connector.ClientAsync();

        Assert.Throws<NotSupportedException>(() => client.BaseUri = new Uri("https://evil.example"));

        Assert.True(client.BaseUri.IsLoopback);
    }

    [Fact]
    public async Task A_file_comes_as_a_stream()
    {
        connector.Answer = _ => (200, "文件");

        using var answer = await (await connector.ClientAsync()).Attachments.GetAttachmentWithHttpMessagesAsync("file 1", "original");

        using var reader = new StreamReader(answer.Body);
        Assert.Equal("文件", await reader.ReadToEndAsync());
        Assert.Equal("/v3/attachments/file%201/views/original", Assert.Single(connector.Requests).Target);
    }

    [Fact]
    public async Task A_connector_that_redirects_is_not_followed()
    {
        connector.Answer = _ => (307, "");

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(
            () => conversations.SendToConversationAsync("a:chat", new Activity(ActivityTypes.Message)));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, refused.Response.StatusCode);
        Assert.Single(connector.Requests);
    }
}
