using System.Security.Claims;
using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace BotFramework.Tests.Integration;

/// <summary>Conversations that the bot goes on with, or starts, by itself.</summary>
public sealed class ProactiveTests : IAsyncLifetime
{
    private FakeConnector connector = null!;

    public async Task InitializeAsync() => connector = await FakeConnector.StartAsync();

    public async Task DisposeAsync() => await connector.DisposeAsync();

    [Fact]
    public async Task A_kept_reference_starts_a_turn_without_a_request()
    {
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

    [Theory]
    [InlineData("app id and reference")]
    [InlineData("app id and activity")]
    [InlineData("identity and reference")]
    [InlineData("identity, reference and audience")]
    [InlineData("identity and activity")]
    [InlineData("identity, activity and audience")]
    public async Task A_conversation_goes_on_in_each_form(string form)
    {
        var adapter = Local.Adapter();
        var bot = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, "bot-id")]);
        var reference = Reference();
        var activity = reference.GetContinuationActivity();
        Activity? heard = null;

        await (form switch
        {
            "app id and reference" => adapter.ContinueConversationAsync("bot-id", reference, Remind, default),
            "app id and activity" => adapter.ContinueConversationAsync("bot-id", activity, Remind, default),
            "identity and reference" => adapter.ContinueConversationAsync(bot, reference, Remind, default),
            "identity, reference and audience" => adapter.ContinueConversationAsync(bot, reference, "audience", Remind, default),
            "identity and activity" => adapter.ContinueConversationAsync(bot, activity, Remind, default),
            _ => adapter.ContinueConversationAsync(bot, activity, "audience", Remind, default),
        });

        Assert.Equal(("event", "ContinueConversation", "a:chat"), (heard!.Type, heard.Name, heard.Conversation.Id));
        var sent = Assert.Single(connector.Requests);
        Assert.Equal(("提醒", $"/v3/conversations/a%3Achat/activities/{heard.Id}"), ((string?)sent.Json["text"], sent.Target));

        Task Remind(ITurnContext turn, CancellationToken token)
        {
            heard = turn.Activity;
            return turn.SendActivityAsync(MessageFactory.Text("提醒"), token);
        }
    }

    [Fact]
    public async Task A_reply_in_a_thread_names_the_thread()
    {
        var reference = Reference();
        reference.Conversation = new ConversationAccount(id: "19:c@thread.tacv2;messageid=7", isGroup: true, conversationType: "channel");

        await Local.Adapter().ContinueConversationAsync("bot-id", reference, (turn, token) => turn.SendActivityAsync("收到", cancellationToken: token), default);

        Assert.StartsWith(
            "/v3/conversations/19%3Ac%40thread.tacv2%3Bmessageid%3D7/activities/", Assert.Single(connector.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_updated_and_deleted_later_by_the_id_that_was_kept()
    {
        await Local.Adapter().ContinueConversationAsync(
            "bot-id",
            Reference(),
            async (turn, token) =>
            {
                var update = MessageFactory.Text("新");
                update.Id = "old-1";
                await turn.UpdateActivityAsync(update, token);
                await turn.DeleteActivityAsync("old-2", token);
            },
            default);

        Assert.Equal(
            ["PUT /v3/conversations/a%3Achat/activities/old-1", "DELETE /v3/conversations/a%3Achat/activities/old-2"],
            connector.Requests.Select(r => $"{r.Method} {r.Target}"));
    }

    [Fact]
    public async Task A_thread_in_a_channel_is_created_with_its_first_message()
    {
        connector.Answer = _ => (201, """{"id":"19:c;messageid=7","activityId":"7"}""");
        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo("19:c") },
            Activity = MessageFactory.Text("升级"),
        };
        Activity? started = null;

        await Local.Adapter().CreateConversationAsync("bot-id", Channels.Msteams, connector.Url, null, parameters, Note, default);

        Assert.Equal(("19:c;messageid=7", "7"), (started!.Conversation.Id, started.Id));
        var sent = Assert.Single(connector.Requests).Json;
        Assert.Equal(
            (true, "19:c", "升级"),
            ((bool)sent["isGroup"]!, (string?)sent["channelData"]!["channel"]!["id"], (string?)sent["activity"]!["text"]));

        Task Note(ITurnContext turn, CancellationToken token)
        {
            started = turn.Activity;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_refused_creation_tells_the_connectors_code_and_starts_no_turn()
    {
        connector.Answer = _ => (403, """{"error":{"code":"BotDisabledByAdmin","message":"no"}}""");
        var turns = 0;

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => Local.Adapter().CreateConversationAsync(
            "bot-id", Channels.Msteams, connector.Url, null, new ConversationParameters(), Count, default));

        Assert.Equal(("BotDisabledByAdmin", 0), (refused.Body.Error.Code, turns));

        Task Count(ITurnContext turn, CancellationToken token)
        {
            turns++;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_refused_message_reaches_the_bots_own_handler_with_the_connectors_code()
    {
        connector.Answer = _ => (403, """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""");
        var adapter = Local.Adapter();
        Exception? handled = null;
        adapter.OnTurnError = (_, error) =>
        {
            handled = error;
            return Task.CompletedTask;
        };

        await adapter.ContinueConversationAsync("bot-id", Reference(), (turn, token) => turn.SendActivityAsync("提醒", cancellationToken: token), default);

        Assert.Equal("BotNotInConversationRoster", Assert.IsType<ErrorResponseException>(handled).Body.Error.Code);
    }

    [Fact]
    public async Task Who_started_it_can_stop_it()
    {
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Local.Adapter().ContinueConversationAsync(
            "bot-id",
            Reference(),
            async (turn, token) =>
            {
                await stop.CancelAsync();
                await turn.SendActivityAsync("提醒", cancellationToken: token);
            },
            stop.Token));

        Assert.Empty(connector.Requests);
    }

    private ConversationReference Reference()
    {
        var reference = Incoming.Message("你好", connector.Url).GetConversationReference();
        reference.ActivityId = null;
        return reference;
    }
}
