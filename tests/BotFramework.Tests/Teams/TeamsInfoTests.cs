using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

public sealed class TeamsInfoTests
{
    private readonly RecordingAdapter adapter = new();

    [Fact]
    public async Task Members_come_in_pages_until_there_is_no_token()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = request => request.Target.Contains("continuationToken", StringComparison.Ordinal)
            ? (200, """{"members":[{"id":"29:b","email":"b@example.com"}]}""")
            : (200, """{"continuationToken":"a&b","members":[{"id":"29:a","email":"a@example.com"}]}""");
        using var turn = await TurnAsync(connector);

        var first = await TeamsInfo.GetPagedMembersAsync(turn, 100);
        var second = await TeamsInfo.GetPagedMembersAsync(turn, 100, first.ContinuationToken);

        Assert.Equal(("a@example.com", "b@example.com"), (first.Members[0].Email, second.Members[0].Email));
        Assert.Null(second.ContinuationToken);
        Assert.Equal(
            ["/v3/conversations/a%3Achat/pagedmembers?pageSize=100",
             "/v3/conversations/a%3Achat/pagedmembers?pageSize=100&continuationToken=a%26b"],
            connector.Requests.Select(r => r.Target));
    }

    [Theory]
    [InlineData(null, "/v3/conversations/a%3Achat/members/29%3Aa")]
    [InlineData("19:team", "/v3/conversations/19%3Ateam/members/29%3Aa")]
    public async Task A_member_is_asked_for_in_the_team_or_else_in_the_chat(string? team, string target)
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = _ => (200, """{"id":"29:a","userPrincipalName":"a@example.com"}""");
        using var turn = await TurnAsync(connector, team);

        var member = await TeamsInfo.GetMemberAsync(turn, "29:a");

        Assert.Equal("a@example.com", member.UserPrincipalName);
        Assert.Equal(target, Assert.Single(connector.Requests).Target);
    }

    [Fact]
    public async Task Members_of_a_team_are_asked_for_by_its_id_from_anywhere()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = request => request.Target.Contains("pagedmembers", StringComparison.Ordinal)
            ? (200, """{"members":[{"id":"29:a"}]}""")
            : (200, """{"id":"29:a"}""");
        using var turn = await TurnAsync(connector);

        var page = await TeamsInfo.GetPagedTeamMembersAsync(turn, "19:team", "more", 50);
        var member = await TeamsInfo.GetTeamMemberAsync(turn, "29:a", "19:team");

        Assert.Equal(("29:a", "29:a"), (Assert.Single(page.Members).Id, member.Id));
        Assert.Equal(
            ["/v3/conversations/19%3Ateam/pagedmembers?pageSize=50&continuationToken=more", "/v3/conversations/19%3Ateam/members/29%3Aa"],
            connector.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task A_message_in_a_channel_starts_a_thread_there()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = _ => (201, """{"id":"19:c;messageid=7","activityId":"7"}""");
        using var turn = new TurnContext(Local.Adapter(), Incoming.Message("升级", connector.Url));

        var (thread, message) = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("请看"), "19:c", "bot-id");

        Assert.Equal(("19:c;messageid=7", "7"), (thread.Conversation.Id, message));
        var sent = Assert.Single(connector.Requests);
        Assert.Equal(
            ("/v3/conversations", true, "19:c", "请看"),
            (sent.Target, (bool)sent.Json["isGroup"]!, (string?)sent.Json["channelData"]!["channel"]!["id"], (string?)sent.Json["activity"]!["text"]));
    }

    [Fact]
    public async Task A_team_has_details_and_channels()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = request => request.Target.EndsWith("/conversations", StringComparison.Ordinal)
            ? (200, """{"conversations":[{"id":"19:team"},{"id":"19:c","name":"升级"}]}""")
            : (200, """{"id":"19:team","name":"华东","aadGroupId":"group","memberCount":12}""");
        using var turn = await TurnAsync(connector, "19:team");

        var details = await TeamsInfo.GetTeamDetailsAsync(turn);
        var channels = await TeamsInfo.GetTeamChannelsAsync(turn);

        Assert.Equal(("group", 12), (details.AadGroupId, details.MemberCount));
        Assert.Equal([null, "升级"], channels.Select(c => c.Name));
        Assert.Equal(["/v3/teams/19%3Ateam", "/v3/teams/19%3Ateam/conversations"], connector.Requests.Select(r => r.Target));
    }

    [Fact]
    public async Task Refusals_of_the_two_parts_of_the_connector_are_different_exceptions()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = _ => (403, """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""");
        using var turn = await TurnAsync(connector, "19:team");

        var member = await Assert.ThrowsAsync<ErrorResponseException>(() => TeamsInfo.GetMemberAsync(turn, "29:a"));
        var team = await Assert.ThrowsAsync<HttpOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn));

        Assert.Equal("BotNotInConversationRoster", member.Body.Error.Code);
        Assert.Equal(403, (int)team.Response.StatusCode);
    }

    [Fact]
    public async Task A_chat_has_no_team()
    {
        await using var connector = await FakeConnector.StartAsync();
        using var turn = await TurnAsync(connector);

        await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(turn));

        Assert.Empty(connector.Requests);
    }

    [Fact]
    public void A_message_in_the_activity_feed_keeps_its_other_channel_data()
    {
        var message = Incoming.Message("提醒");
        message.ChannelData = JObject.Parse("""{"team":{"id":"19:team"}}""");

        message.TeamsNotifyUser();

        var data = JObject.FromObject(message.ChannelData);
        Assert.Equal((true, "19:team"), ((bool)data["notification"]!["alert"]!, (string?)data["team"]!["id"]));
        Assert.Equal("19:team", message.TeamsGetTeamInfo().Id);
    }

    private async Task<TurnContext> TurnAsync(FakeConnector connector, string? team = null)
    {
        var activity = Incoming.Message("你好", connector.Url);
        if (team != null)
            activity.ChannelData = new JObject { ["team"] = new JObject { ["id"] = team } };
        var turn = new TurnContext(adapter, activity);
        turn.TurnState.Add(await connector.ClientAsync());
        return turn;
    }
}
