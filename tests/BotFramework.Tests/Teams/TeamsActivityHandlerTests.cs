using BotFramework.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace BotFramework.Tests.Teams;

public sealed class TeamsActivityHandlerTests
{
    private readonly RecordingAdapter adapter = new();
    private readonly Listener bot = new();

    [Theory]
    [InlineData("channelCreated", "channel created 19:c")]
    [InlineData("channelDeleted", "channel deleted 19:c")]
    [InlineData("channelRenamed", "channel renamed 19:c")]
    [InlineData("teamRenamed", "team renamed 19:t")]
    [InlineData("channelRestored", "channel restored 19:c")]
    [InlineData("teamArchived", "team archived 19:t")]
    [InlineData("teamDeleted", "team deleted 19:t")]
    [InlineData("teamHardDeleted", "team deleted for good 19:t")]
    [InlineData("teamRestored", "team restored 19:t")]
    [InlineData("teamUnarchived", "team unarchived 19:t")]
    [InlineData("somethingNew", null)]
    public async Task A_change_of_team_or_channel_has_its_method(string eventType, string? heard)
    {
        var activity = Incoming.Activity(ActivityTypes.ConversationUpdate);
        activity.ChannelData = new JObject
        {
            ["eventType"] = eventType,
            ["channel"] = new JObject { ["id"] = "19:c" },
            ["team"] = new JObject { ["id"] = "19:t", ["name"] = "华东" },
        };

        await RunAsync(activity);

        Assert.Equal(heard == null ? [] : [heard], bot.Heard);
    }

    [Theory]
    [InlineData("messageUpdate", "editMessage", "edited")]
    [InlineData("messageUpdate", "undeleteMessage", "back again")]
    [InlineData("messageDelete", "softDeleteMessage", "deleted")]
    public async Task A_message_is_edited_deleted_and_comes_back(string type, string eventType, string heard)
    {
        var activity = Incoming.Activity(type);
        activity.ChannelData = new JObject { ["eventType"] = eventType };

        await RunAsync(activity);

        Assert.Equal([heard], bot.Heard);
    }

    [Fact]
    public async Task In_another_channel_teams_events_mean_nothing()
    {
        var activity = Incoming.Activity(ActivityTypes.MessageUpdate);
        activity.ChannelId = "emulator";
        activity.ChannelData = new JObject { ["eventType"] = "editMessage" };

        await RunAsync(activity);

        Assert.Empty(bot.Heard);
    }

    [Theory]
    [InlineData("""{"action":"accept","uploadInfo":{"uploadUrl":"https://x.sharepoint.com/u"}}""", 200, "accepted https://x.sharepoint.com/u")]
    [InlineData("""{"action":"decline"}""", 200, "declined")]
    [InlineData("""{"action":"other"}""", 400, null)]
    [InlineData("""{"action":{}}""", 400, null)]
    public async Task A_file_is_accepted_or_declined(string value, int status, string? heard)
    {
        var activity = Incoming.Activity(ActivityTypes.Invoke);
        activity.Name = "fileConsent/invoke";
        activity.Value = JObject.Parse(value);

        await RunAsync(activity);

        Assert.Equal(status, ((InvokeResponse)Assert.Single(adapter.Sent).Value).Status);
        Assert.Equal(heard == null ? [] : [heard], bot.Heard);
    }

    [Fact]
    public async Task An_invoke_without_a_name_is_a_card_button_that_most_bots_do_not_have()
    {
        await RunAsync(Incoming.Activity(ActivityTypes.Invoke));

        Assert.Equal(501, ((InvokeResponse)Assert.Single(adapter.Sent).Value).Status);
    }

    [Fact]
    public async Task A_read_receipt_tells_the_last_message_read()
    {
        var activity = Incoming.Activity(ActivityTypes.Event);
        activity.Name = "application/vnd.microsoft.readReceipt";
        activity.Value = JObject.Parse("""{"lastReadMessageId":"1000"}""");

        await RunAsync(activity);

        Assert.Equal(["read 1000"], bot.Heard);
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("\"1000\"")]
    [InlineData("""{"lastReadMessageId":{}}""")]
    public async Task A_read_receipt_of_another_shape_is_none(string value)
    {
        var activity = Incoming.Activity(ActivityTypes.Event);
        activity.Name = "application/vnd.microsoft.readReceipt";
        activity.Value = JToken.Parse(value);

        await RunAsync(activity);

        Assert.Empty(bot.Heard);
    }

    [Fact]
    public async Task New_members_who_cannot_be_asked_for_are_told_as_they_are()
    {
        await using var connector = await FakeConnector.StartAsync();
        var client = await connector.ClientAsync();
        var activity = Incoming.Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded =
        [
            new ChannelAccount(), new ChannelAccount(".."), new ChannelAccount("29:odd") { Properties = new JObject { ["email"] = new JArray(1) } },
        ];

        await RunAsync(activity, client);

        Assert.Equal(["joined :, ..:, 29:odd:"], bot.Heard);
        Assert.Empty(connector.Requests);
    }

    [Theory]
    [InlineData("""{"$type":{"id":"x"},"team":{"id":"19:t"}}""")]
    [InlineData("""{"$id":"1","$ref":"1","team":{"id":"19:t"}}""")]
    public void Json_metadata_in_channel_data_is_data_like_any_other(string data)
    {
        var activity = Incoming.Activity(ActivityTypes.Message);
        activity.ChannelData = JObject.Parse(data);

        Assert.Equal("19:t", activity.TeamsGetTeamInfo()?.Id);
    }

    [Fact]
    public async Task Channel_data_of_another_shape_names_no_team()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = _ => (200, """{"id":"29:new","email":"wang@example.com"}""");
        var client = await connector.ClientAsync();
        var activity = Incoming.Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [new ChannelAccount("29:new")];
        activity.ChannelData = JObject.Parse("""{"tenant":[1],"team":{"id":"19:t"}}""");

        await RunAsync(activity, client);

        Assert.Equal(["joined 29:new:wang@example.com"], bot.Heard);
        Assert.Null(activity.TeamsGetTeamInfo());
    }

    [Fact]
    public async Task New_members_are_looked_up_and_the_bot_itself_is_not()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Answer = request => request.Target.Contains("gone", StringComparison.Ordinal)
            ? (404, """{"error":{"code":"ConversationNotFound","message":"gone"}}""")
            : (200, """{"id":"29:new","name":"王芳","email":"wang@example.com"}""");
        var client = await connector.ClientAsync();
        var activity = Incoming.Activity(ActivityTypes.ConversationUpdate);
        activity.MembersAdded = [new ChannelAccount("28:bot"), new ChannelAccount("29:new"), new ChannelAccount("29:gone")];

        await RunAsync(activity, client);

        Assert.Equal(["joined 28:bot:, 29:new:wang@example.com, 29:gone:"], bot.Heard);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    public async Task Members_who_left_are_told_as_they_are()
    {
        var activity = Incoming.Activity(ActivityTypes.ConversationUpdate);
        activity.MembersRemoved = [new ChannelAccount("29:old")];

        await RunAsync(activity);

        Assert.Equal(["left 29:old"], bot.Heard);
    }

    private Task RunAsync(Activity activity, IConnectorClient? client = null) => adapter.RunAsync(activity, turn =>
    {
        if (client != null)
            turn.TurnState.Add(client);
        return bot.OnTurnAsync(turn);
    });

    private sealed class Listener : TeamsActivityHandler
    {
        public List<string> Heard { get; } = [];

        protected override Task OnTeamsChannelCreatedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("channel created " + channelInfo.Id);

        protected override Task OnTeamsChannelDeletedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("channel deleted " + channelInfo.Id);

        protected override Task OnTeamsChannelRenamedAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("channel renamed " + channelInfo.Id);

        protected override Task OnTeamsChannelRestoredAsync(
            ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("channel restored " + channelInfo.Id);

        protected override Task OnTeamsTeamDeletedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("team deleted " + teamInfo.Id);

        protected override Task OnTeamsTeamHardDeletedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("team deleted for good " + teamInfo.Id);

        protected override Task OnTeamsTeamRestoredAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("team restored " + teamInfo.Id);

        protected override Task OnTeamsTeamUnarchivedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("team unarchived " + teamInfo.Id);

        protected override Task OnTeamsTeamRenamedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("team renamed " + teamInfo.Id);

        protected override Task OnTeamsTeamArchivedAsync(
            TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note("team archived " + teamInfo.Id);

        protected override Task OnTeamsMembersAddedAsync(
            IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) =>
            Note("joined " + string.Join(", ", teamsMembersAdded.Select(m => $"{m.Id}:{m.Email}")));

        protected override Task OnMembersRemovedAsync(
            IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext,
            CancellationToken cancellationToken) => Note("left " + membersRemoved[0].Id);

        protected override Task OnTeamsMessageEditAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(
            ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("back again");

        protected override Task OnTeamsMessageSoftDeleteAsync(
            ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override Task OnTeamsFileConsentAcceptAsync(
            ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse,
            CancellationToken cancellationToken) => Note("accepted " + fileConsentCardResponse.UploadInfo.UploadUrl);

        protected override Task OnTeamsFileConsentDeclineAsync(
            ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse,
            CancellationToken cancellationToken) => Note("declined");

        protected override Task OnTeamsReadReceiptAsync(
            ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
            Note("read " + readReceiptInfo.LastReadMessageId);

        private Task Note(string what)
        {
            Heard.Add(what);
            return Task.CompletedTask;
        }
    }
}
