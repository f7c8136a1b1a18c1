using System.Net;
using System.Net.Http.Headers;
using System.Text;
using BotFramework.Tests.Hosting;

namespace BotFramework.Tests.Integration;

/// <summary>What is refused before a turn begins.</summary>
public sealed class RefusedRequestTests
{
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
}
